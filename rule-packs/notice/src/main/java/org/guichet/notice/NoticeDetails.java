package org.guichet.notice;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.api.Money;
import org.guichet.api.Text;

/**
 * What an authority says of itself, of the applicant and of the decision. Immutable. Whether it is enough for a notice,
 * {@link NoticeWriter} says.
 */
public final class NoticeDetails {
    private final Map<Detail, Object> values;

    NoticeDetails(Map<Detail, Object> values) {
        this.values = new EnumMap<>(Detail.class);
        this.values.putAll(values);
    }

    /**
     * Takes details as they stand in a JSON file, read into maps, lists, texts and truth values: nested by group, or by
     * their dotted names such as {@code authority.name}; {@link Detail} lists them.
     *
     * @throws InvalidDetailsException if something is not a detail or has a value it cannot have; it lists every
     *     problem
     */
    public static NoticeDetails of(Map<String, ?> tree) {
        return new DetailsReader().read(tree);
    }

    /** Whether it is said. */
    public boolean has(Detail detail) {
        return values.containsKey(detail);
    }

    Optional<Text> text(Detail detail) {
        return value(detail, Text.class);
    }

    Optional<LocalDate> date(Detail detail) {
        return value(detail, LocalDate.class);
    }

    Optional<Money> money(Detail detail) {
        return value(detail, Money.class);
    }

    Optional<Boolean> truth(Detail detail) {
        return value(detail, Boolean.class);
    }

    List<Text> texts(Detail detail) {
        List<?> texts = value(detail, List.class).orElse(List.of());
        return texts.stream().map(Text.class::cast).toList();
    }

    Optional<Contribution> contribution() {
        return value(Detail.CONTRIBUTION, Contribution.class);
    }

    private <T> Optional<T> value(Detail detail, Class<T> type) {
        return Optional.ofNullable(values.get(detail)).map(type::cast);
    }

    /** Which details are said. Their values are personal data and are left out. */
    @Override
    public String toString() {
        return "NoticeDetails" + values.keySet();
    }
}
