package org.guichet.notice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.api.Money;
import org.guichet.api.Text;

/** Reads details, and lists all that is wrong with them. No problem tells a value: they are personal data. */
final class DetailsReader {
    private static final Pattern MONEY = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,4})?) ([A-Z]{3})");

    private final Map<Detail, Object> values = new EnumMap<>(Detail.class);
    private final List<String> problems = new ArrayList<>();

    NoticeDetails read(Map<String, ?> tree) {
        members("", tree);
        if (!problems.isEmpty()) {
            throw new InvalidDetailsException(problems);
        }
        return new NoticeDetails(values);
    }

    private void members(String prefix, Map<?, ?> tree) {
        tree.forEach((key, value) -> member(prefix + key, value));
    }

    private void member(String path, Object value) {
        Optional<Detail> detail = Detail.at(path);
        if (detail.isPresent()) {
            take(detail.get(), value);
        } else if (value instanceof Map<?, ?> group && isGroup(path)) {
            members(path + ".", group);
        } else {
            problems.add("`" + path + "` is not a detail of a notice");
        }
    }

    private static boolean isGroup(String path) {
        return Arrays.stream(Detail.values()).anyMatch(detail -> detail.path().startsWith(path + "."));
    }

    private void take(Detail detail, Object value) {
        Optional<?> taken = valueOf(detail.kind(), value);
        if (taken.isPresent()) {
            values.put(detail, taken.get());
        } else {
            problems.add("`" + detail.path() + "`: expected " + detail.kind().expected());
        }
    }

    private static Optional<?> valueOf(Detail.Kind kind, Object value) {
        return switch (kind) {
            case TEXT -> text(value);
            case TEXTS -> texts(value);
            case DATE -> date(value);
            case MONEY -> money(value);
            case TRUTH -> Optional.of(value).filter(Boolean.class::isInstance);
            case SIREN -> siren(value);
            case CONTRIBUTION -> contribution(value);
        };
    }

    private static Optional<Text> text(Object value) {
        if (value instanceof String text) {
            return Optional.of(lines(text)).filter(some -> !some.isBlank()).map(some -> locale -> some);
        }
        return value instanceof Map<?, ?> languages ? text(languages) : Optional.empty();
    }

    private static Optional<Text> text(Map<?, ?> languages) {
        if (languages.size() == 2
                && languages.get("fr") instanceof String french
                && languages.get("en") instanceof String english) {
            String inFrench = lines(french);
            String inEnglish = lines(english);
            return Optional.of(locale -> Phrase.isEnglish(locale) ? inEnglish : inFrench);
        }
        return Optional.empty();
    }

    /** A text whose lines end alike, wherever it was typed, and hold no tabs. */
    private static String lines(String typed) {
        return typed.replaceAll("\\r\\n?", "\n").replace('\t', ' ');
    }

    private static Optional<List<Text>> texts(Object value) {
        if (!(value instanceof List<?> items)) {
            return Optional.empty();
        }
        List<Text> texts = items.stream().flatMap(item -> text(item).stream()).toList();
        return Optional.of(texts).filter(all -> all.size() == items.size());
    }

    private static Optional<LocalDate> date(Object value) {
        try {
            return Optional.of(LocalDate.parse(value.toString()));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<Money> money(Object value) {
        Matcher money = MONEY.matcher(value.toString());
        return money.matches()
                ? Optional.of(new Money(new BigDecimal(money.group(1)), money.group(2)))
                : Optional.empty();
    }

    private static Optional<Text> siren(Object value) {
        String digits = value.toString().replaceAll("\\s", "");
        return digits.matches("\\d{9}|\\d{14}") ? text((Object) value.toString()) : Optional.empty();
    }

    private static Optional<Contribution> contribution(Object value) {
        return Arrays.stream(Contribution.values())
                .filter(one -> one.toString().equals(value))
                .findFirst();
    }
}
