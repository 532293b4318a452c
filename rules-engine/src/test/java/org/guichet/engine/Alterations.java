package org.guichet.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.guichet.engine.certificate.Certificate;
import org.guichet.engine.certificate.Stated;

/**
 * Every certificate that differs from a given one in a single value: a number, a truth value, a date, a text, a name, a
 * constant; or in one item that lacks or is there twice. It knows records, not what they mean: a component that is
 * added to a certificate is altered too.
 */
final class Alterations {
    private final Set<String> texts = new TreeSet<>();
    private final Certificate certificate;

    private Alterations(Certificate certificate) {
        this.certificate = certificate;
        gather(certificate);
    }

    /** Takes each altered certificate, and the place where it is altered. */
    static void of(Certificate certificate, BiConsumer<String, Certificate> taking) {
        new Alterations(certificate)
                .alter("$", certificate, (path, altered) -> taking.accept(path, (Certificate) altered));
    }

    /** Texts of the same certificate are what a forger would put in the place of others. */
    private void gather(Object value) {
        if (value instanceof Record whole) {
            components(whole).values().forEach(this::gather);
        } else if (value instanceof List<?> items) {
            items.forEach(this::gather);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(this::gather);
        } else if (value instanceof String text) {
            texts.add(text);
        }
    }

    private static Map<RecordComponent, Object> components(Record whole) {
        Map<RecordComponent, Object> components = new LinkedHashMap<>();
        for (RecordComponent component : whole.getClass().getRecordComponents()) {
            try {
                components.put(component, component.getAccessor().invoke(whole));
            } catch (ReflectiveOperationException inaccessible) {
                throw new IllegalStateException(inaccessible);
            }
        }
        return components;
    }

    private void alter(String path, Object value, BiConsumer<String, Object> taking) {
        if (value instanceof Stated stated) {
            others(stated).forEach(other -> taking.accept(path, other));
        }
        if (value instanceof Record whole) {
            alterRecord(path, whole, taking);
        } else if (value instanceof List<?> items) {
            alterList(path, items, taking);
        } else if (value instanceof Map<?, ?> fields) {
            alterMap(path, fields, taking);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> {
                taking.accept(path, Optional.empty());
                alter(path, present, (place, altered) -> taking.accept(place, Optional.of(altered)));
            });
        } else {
            variants(value).forEach(variant -> taking.accept(path, variant));
        }
    }

    private void alterRecord(String path, Record whole, BiConsumer<String, Object> taking) {
        Map<RecordComponent, Object> components = components(whole);
        List<Object> values = new ArrayList<>(components.values());
        int index = 0;
        for (Map.Entry<RecordComponent, Object> component : components.entrySet()) {
            int at = index++;
            alter(path + "." + component.getKey().getName(), component.getValue(), (place, altered) -> {
                List<Object> changed = new ArrayList<>(values);
                changed.set(at, altered);
                made(whole, changed).ifPresent(other -> taking.accept(place, other));
            });
        }
    }

    /** Empty if there can be no such record: a currency is three letters. */
    private static Optional<Object> made(Record like, List<Object> values) {
        try {
            return Optional.of(like.getClass().getConstructors()[0].newInstance(values.toArray()));
        } catch (InvocationTargetException refused) {
            return Optional.empty();
        } catch (ReflectiveOperationException inaccessible) {
            throw new IllegalStateException(inaccessible);
        }
    }

    private void alterList(String path, List<?> items, BiConsumer<String, Object> taking) {
        for (int i = 0; i < items.size(); i++) {
            int at = i;
            List<Object> shorter = new ArrayList<>(items);
            shorter.remove(at);
            taking.accept(path, shorter);
            List<Object> longer = new ArrayList<>(items);
            longer.add(at, items.get(at));
            taking.accept(path, longer);
            alter(path + "[" + at + "]", items.get(at), (place, altered) -> {
                List<Object> changed = new ArrayList<>(items);
                changed.set(at, altered);
                taking.accept(place, changed);
            });
        }
    }

    private void alterMap(String path, Map<?, ?> fields, BiConsumer<String, Object> taking) {
        for (Map.Entry<?, ?> field : fields.entrySet()) {
            Map<Object, Object> without = new LinkedHashMap<>(fields);
            without.remove(field.getKey());
            taking.accept(path, without);
            Map<Object, Object> renamed = new LinkedHashMap<>(without);
            renamed.put(field.getKey() + "x", field.getValue());
            taking.accept(path, renamed);
            alter(path + "." + field.getKey(), field.getValue(), (place, altered) -> {
                Map<Object, Object> changed = new LinkedHashMap<>(fields);
                changed.put(field.getKey(), altered);
                taking.accept(place, changed);
            });
        }
    }

    private static List<Stated> others(Stated stated) {
        List<Stated> others = new ArrayList<>(List.of(
                Stated.of((Object) null),
                new Stated.Known(true),
                new Stated.Known(false),
                new Stated.Row(),
                new Stated.Items(List.of()),
                new Stated.Between(BigDecimal.ZERO, Optional.empty())));
        others.removeIf(stated::equals);
        return others;
    }

    private List<Object> variants(Object value) {
        List<Object> variants = new ArrayList<>();
        if (value instanceof Boolean truth) {
            variants.add(!truth);
        } else if (value instanceof BigDecimal number) {
            variants.addAll(
                    List.of(number.add(BigDecimal.ONE), number.subtract(new BigDecimal("0.01")), number.negate()));
        } else if (value instanceof Integer place) {
            variants.addAll(List.of(place + 1, place - 1, place + 2, 0, 1));
        } else if (value instanceof LocalDate date) {
            variants.addAll(List.of(date.plusDays(1), date.minusYears(1)));
        } else if (value instanceof Enum<?> constant) {
            variants.addAll(Arrays.asList(constant.getDeclaringClass().getEnumConstants()));
        } else if (value instanceof String text) {
            variants.addAll(List.of(text + "x", "", "USD"));
            variants.add(another(text));
        } else {
            throw new IllegalStateException("no alteration of " + value.getClass());
        }
        variants.removeIf(variant -> variant.equals(value)
                || (variant instanceof BigDecimal number && number.compareTo((BigDecimal) value) == 0));
        return variants;
    }

    /** A text that depends on the one it replaces, so that in the end all are tried. */
    private String another(String text) {
        List<String> all = List.copyOf(texts);
        return all.get(Math.floorMod(Objects.hash(text, certificate.programme()), all.size()));
    }
}
