package org.guichet.engine.vocabulary;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guichet.api.Citation;
import org.guichet.api.Text;
import org.guichet.api.Truth;
import org.jspecify.annotations.Nullable;

/**
 * A set of codes. A code belongs to it if it, or a code that it is part of, is listed and none is excepted nearer. A
 * code of which only some parts belong leaves membership unknown: a finer code could turn out either way.
 *
 * @param name its name; empty for a set written in an expression
 * @param label what it is called; empty for a set written in an expression
 * @param list the list of its codes
 * @param codes the codes listed
 * @param except the codes excepted
 * @param citations the texts it rests on
 */
public record CodeSet(
        Optional<String> name,
        Optional<Text> label,
        CodeList list,
        Set<String> codes,
        Set<String> except,
        List<Citation> citations) {

    public CodeSet {
        codes = Set.copyOf(codes);
        except = Set.copyOf(except);
        citations = List.copyOf(citations);
    }

    /** Whether a code belongs to the set. */
    public Truth membership(String code) {
        return within(code, inherited(list.parent(code)));
    }

    /** The codes of the list that belong to the set or of which a part may: no other does. */
    public Set<String> reach() {
        Set<String> reach = new HashSet<>();
        for (String code : codes) {
            addParts(code, reach);
            for (String whole = list.parent(code); whole != null; whole = list.parent(whole)) {
                reach.add(whole);
            }
        }
        reach.removeIf(code -> !list.contains(code));
        return reach;
    }

    private void addParts(String code, Set<String> reach) {
        reach.add(code);
        list.children(code).forEach(child -> addParts(child, reach));
    }

    private boolean inherited(@Nullable String code) {
        for (String at = code; at != null; at = list.parent(at)) {
            if (except.contains(at)) {
                return false;
            }
            if (codes.contains(at)) {
                return true;
            }
        }
        return false;
    }

    private Truth within(String code, boolean inherited) {
        boolean member = !except.contains(code) && (inherited || codes.contains(code));
        Truth truth = null;
        for (String child : list.children(code)) {
            Truth part = within(child, member);
            truth = truth == null || truth == part ? part : Truth.UNKNOWN;
        }
        return truth == null ? Truth.of(member) : truth;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CodeSet that
                && list.name().equals(that.list.name())
                && codes.equals(that.codes)
                && except.equals(that.except);
    }

    @Override
    public int hashCode() {
        return codes.hashCode();
    }
}
