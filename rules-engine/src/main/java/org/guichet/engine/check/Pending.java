package org.guichet.engine.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Supplier;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Position;

/** A declaration that is resolved when it is first needed, so that declarations may stand in any order. */
final class Pending<T> {
    /** Where a declaration is used that is resolved already. */
    static final Position NOWHERE = Position.startOf("");

    private final String name;
    private final Supplier<Optional<T>> resolver;
    private final Line line;
    private boolean isResolved;
    private Optional<T> resolved = Optional.empty();

    Pending(String name, Supplier<Optional<T>> resolver, Line line) {
        this.name = name;
        this.resolver = resolver;
        this.line = line;
    }

    /** What is being resolved, each because the one before needs it. */
    static final class Line {
        private final Deque<String> names = new ArrayDeque<>();
        private final Diagnostics diagnostics;

        Line(Diagnostics diagnostics) {
            this.diagnostics = diagnostics;
        }
    }

    /** The declaration; empty if it is wrong, which is reported once, or needs itself, which is reported here. */
    Optional<T> get(Position use) {
        if (isResolved) {
            return resolved;
        }
        if (line.names.contains(name)) {
            line.diagnostics.report(Code.G305, use, "`" + name + "` needs itself: " + circle());
            return Optional.empty();
        }
        if (line.names.size() >= DefinitionDepth.MAX) {
            line.diagnostics.report(
                    Code.G306, use, "definitions need each other more than " + DefinitionDepth.MAX + " deep");
            return Optional.empty();
        }
        line.names.addLast(name);
        resolved = resolver.get();
        isResolved = true;
        line.names.removeLast();
        return resolved;
    }

    private String circle() {
        StringBuilder circle = new StringBuilder();
        boolean inside = false;
        for (Iterator<String> names = line.names.iterator(); names.hasNext(); ) {
            String next = names.next();
            inside |= next.equals(name);
            if (inside) {
                circle.append(next).append(" → ");
            }
        }
        return circle.append(name).toString();
    }
}
