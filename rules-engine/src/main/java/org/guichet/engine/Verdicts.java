package org.guichet.engine;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.guichet.api.Verdict;
import org.jspecify.annotations.Nullable;

/** The verdicts on all programmes, a byte for each: the names are shared by all of an engine. Unmodifiable. */
final class Verdicts extends AbstractMap<String, Verdict> {
    private static final Verdict[] VERDICTS = Verdict.values();

    private final Names names;
    private final byte[] verdicts;

    /** The names of programmes, in their order. */
    static final class Names {
        private final List<String> inOrder;
        private final Map<String, Integer> numbers = new HashMap<>();

        Names(List<String> inOrder) {
            this.inOrder = List.copyOf(inOrder);
            for (int i = 0; i < inOrder.size(); i++) {
                numbers.put(inOrder.get(i), i);
            }
        }
    }

    /** @param verdicts the ordinals of the verdicts, in the order of the names */
    Verdicts(Names names, byte[] verdicts) {
        this.names = names;
        this.verdicts = verdicts;
    }

    /** The verdict of that ordinal. */
    static Verdict of(byte ordinal) {
        return VERDICTS[ordinal];
    }

    /** The ordinal of a verdict. */
    @SuppressWarnings("EnumOrdinal") // a byte for each of ten thousand programmes; never stored
    static byte ordinal(Verdict verdict) {
        return (byte) verdict.ordinal();
    }

    private Verdict verdict(int number) {
        return of(verdicts[number]);
    }

    @Override
    public @Nullable Verdict get(Object name) {
        Integer number = names.numbers.get(name);
        return number == null ? null : verdict(number);
    }

    @Override
    public boolean containsKey(Object name) {
        return names.numbers.containsKey(name);
    }

    @Override
    public int size() {
        return verdicts.length;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Verdict> action) {
        for (int i = 0; i < verdicts.length; i++) {
            action.accept(names.inOrder.get(i), verdict(i));
        }
    }

    @Override
    public Set<Entry<String, Verdict>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return verdicts.length;
            }

            @Override
            public Iterator<Entry<String, Verdict>> iterator() {
                return new Iterator<>() {
                    private int next;

                    @Override
                    public boolean hasNext() {
                        return next < verdicts.length;
                    }

                    @Override
                    public Entry<String, Verdict> next() {
                        if (!hasNext()) {
                            throw new NoSuchElementException();
                        }
                        int number = next++;
                        return Map.entry(names.inOrder.get(number), verdict(number));
                    }
                };
            }
        };
    }
}
