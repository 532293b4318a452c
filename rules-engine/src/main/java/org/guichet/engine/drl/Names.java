package org.guichet.engine.drl;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Gives out names: as near to the wanted one as Java, DRL and the names given before allow. */
final class Names {
    private static final Set<String> KEYWORDS = Set.of(
            ("abstract accumulate action after agenda and any assert attributes auto-focus before boolean break byte case"
                            + " catch char class coincides collect const contains continue date date-effective declare"
                            + " default delete dialect do double duration during else end end-point entry-point enum eval"
                            + " excludes exists extends false final finally finished float for forall from function global"
                            + " goto groupBy if implements import in init insert insertLogical instanceof int interface is"
                            + " kcontext long lock-on-active matches memberOf meets metby metric modify native new not"
                            + " null or over overlaps package private protected public query result retract return"
                            + " reverse rule salience short soundslike starts static str strictfp super switch"
                            + " synchronized template then this throw throws timer transient true try unit update var"
                            + " void volatile when while window yield record sealed permits non-sealed _")
                    .split(" "));

    private final Set<String> taken;

    Names(Collection<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** A name that is given to nothing else. */
    String unique(String wanted) {
        String name = plain(wanted);
        while (!taken.add(name)) {
            name += "_";
        }
        return name;
    }

    /** The name of a package: a programme's, behind its pack's. */
    static String packageOf(String programme) {
        String[] parts = programme.split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            parts[i] = plain(parts[i]);
        }
        return String.join(".", parts);
    }

    private static String plain(String wanted) {
        String name = wanted.replace('.', '_').replace('-', '_');
        return KEYWORDS.contains(name) ? name + "_" : name;
    }
}
