package org.guichet.engine.source;

import java.io.IOException;
import java.util.Optional;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Position;

/** A problem behind which a YAML file cannot be read on. */
final class UnreadableYamlException extends IOException {
    private final transient Code code;
    private final transient Position position;
    private final transient String problem;
    private final transient Optional<String> suggestion;

    UnreadableYamlException(Code code, Position position, String problem, Optional<String> suggestion) {
        super(problem);
        this.code = code;
        this.position = position;
        this.problem = problem;
        this.suggestion = suggestion;
    }

    void reportTo(Problems problems) {
        problems.report(code, position, problem, suggestion);
    }
}
