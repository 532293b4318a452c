package org.guichet.engine.certificate.verify;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guichet.engine.certificate.Signature;
import org.guichet.engine.certificate.Stated;

/** How faults show what is stated and what follows. */
final class Shown {
    private Shown() {}

    static String text(Object shown) {
        if (shown instanceof Stated.Known known) {
            return text(known.value());
        } else if (shown instanceof Stated.Unknown) {
            return "unknown";
        } else if (shown instanceof Stated.Between bounds) {
            return "from " + text(bounds.least())
                    + bounds.most().map(most -> " to " + text(most)).orElse("");
        } else if (shown instanceof Stated.Items list) {
            return list.items().stream()
                    .map(item -> text(item.value()) + (item.certain() ? "" : "?"))
                    .collect(Collectors.joining(", ", "[", "]"));
        } else if (shown instanceof Stated.Row) {
            return "a record";
        } else if (shown instanceof Signature step) {
            return (step.rule() + " " + step.subject()).strip();
        } else if (shown instanceof BigDecimal number) {
            return number.toPlainString();
        } else if (shown instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        } else if (shown instanceof Optional<?> optional) {
            return optional.map(Shown::text).orElse("");
        }
        return shown instanceof List<?> list
                ? list.stream().map(Shown::text).collect(Collectors.joining(", "))
                : shown.toString();
    }
}
