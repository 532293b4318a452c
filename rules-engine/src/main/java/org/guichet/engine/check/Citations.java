package org.guichet.engine.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.api.Citation;
import org.guichet.api.Text;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.diagnostic.Suggestion;
import org.guichet.engine.source.Node;
import org.guichet.engine.syntax.Name;
import org.guichet.engine.syntax.WrittenCitation;
import org.guichet.engine.syntax.WrittenSource;

/** Resolves citations to the sources of a pack or programme; reports those that are missing or unsupported. */
final class Citations {
    private final Map<String, Citation> sources = new LinkedHashMap<>();
    private final boolean complete;
    private final Texts texts;
    private final Diagnostics diagnostics;

    /** @param complete whether {@code written} is all that is declared: if not, no source is unknown for certain */
    Citations(List<WrittenSource> written, boolean complete, Texts texts, Diagnostics diagnostics) {
        this.complete = complete;
        this.texts = texts;
        this.diagnostics = diagnostics;
        written.forEach(this::add);
    }

    /** The citations of a programme, which may have sources of its own. */
    Citations with(List<WrittenSource> written) {
        Citations extended = new Citations(List.of(), complete, texts, diagnostics);
        extended.sources.putAll(sources);
        written.forEach(extended::add);
        return extended;
    }

    private void add(WrittenSource source) {
        Citation citation = new Citation(
                texts.translations(source.title()),
                source.article().map(Node.Scalar::text),
                source.id().map(Node.Scalar::text),
                source.url().flatMap(this::address),
                source.quality().map(this::quality).orElse(Citation.Quality.READ),
                source.verify().map(texts::translations));
        requireVerify(citation, source.name().at());
        if (sources.put(source.name().text(), citation) != null) {
            diagnostics.report(
                    Code.G302, source.name().at(), "source `" + source.name().text() + "` is declared twice");
        }
    }

    private Optional<URI> address(Node.Scalar url) {
        try {
            URI uri = new URI(url.text());
            if (uri.isAbsolute()) {
                return Optional.of(uri);
            }
        } catch (URISyntaxException malformed) {
            // reported below, as an address without a scheme is
        }
        diagnostics.report(Code.G404, url.position(), "`" + url.text() + "` is not an address");
        return Optional.empty();
    }

    private Citation.Quality quality(Node.Scalar quality) {
        return switch (quality.text()) {
            case "R" -> Citation.Quality.READ;
            case "S" -> Citation.Quality.SECONDARY;
            case "K" -> Citation.Quality.KNOWN;
            default -> {
                diagnostics.report(
                        Code.G204,
                        quality.position(),
                        "`" + quality.text() + "` is not a quality",
                        "R read, S secondary source read, K known but not read again");
                yield Citation.Quality.READ;
            }
        };
    }

    private void requireVerify(Citation citation, Position at) {
        if (citation.quality() == Citation.Quality.KNOWN && citation.verify().isEmpty()) {
            diagnostics.report(
                    Code.G704, at, "quality `K` needs `verify`: what remains to be checked before relying on it");
        }
    }

    /** The citations; reports that there are none. */
    List<Citation> required(List<WrittenCitation> written, Name what) {
        if (written.isEmpty()) {
            diagnostics.report(Code.G703, what.at(), "`" + what.text() + "` needs a citation", "add `cite:`");
        }
        return resolved(written);
    }

    List<Citation> resolved(List<WrittenCitation> written) {
        List<Citation> resolved = new ArrayList<>();
        for (WrittenCitation citation : written) {
            Citation source = sources.get(citation.source().text());
            if (source == null && complete) {
                diagnostics.report(
                        Code.G308,
                        citation.source().position(),
                        "unknown source `" + citation.source().text() + "`",
                        Suggestion.didYouMean(citation.source().text(), sources.keySet()));
            } else if (source != null) {
                resolved.add(refined(source, citation));
            }
        }
        return resolved;
    }

    private Citation refined(Citation source, WrittenCitation citation) {
        Optional<Text> verify = citation.verify().<Text>map(texts::translations).or(source::verify);
        Citation refined = new Citation(
                source.title(),
                citation.article().map(Node.Scalar::text).or(source::article),
                source.id(),
                source.url(),
                citation.quality().map(this::quality).orElse(source.quality()),
                verify);
        if (citation.quality().isPresent()) {
            requireVerify(refined, citation.at());
        }
        return refined;
    }
}
