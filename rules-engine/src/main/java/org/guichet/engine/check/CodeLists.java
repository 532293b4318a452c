package org.guichet.engine.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.guichet.api.Text;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.diagnostic.Position;
import org.guichet.engine.diagnostic.Suggestion;
import org.guichet.engine.source.CsvReader;
import org.guichet.engine.source.CsvTable;
import org.guichet.engine.source.Node;
import org.guichet.engine.source.PackFiles;
import org.guichet.engine.syntax.WrittenList;
import org.guichet.engine.syntax.WrittenSet;
import org.guichet.engine.vocabulary.CodeList;
import org.guichet.engine.vocabulary.CodeSet;
import org.guichet.engine.vocabulary.Translations;

/** Resolves code lists and sets of codes. */
final class CodeLists {
    private final PackFiles files;
    private final Texts texts;
    private final Citations citations;
    private final Diagnostics diagnostics;

    CodeLists(PackFiles files, Texts texts, Citations citations, Diagnostics diagnostics) {
        this.files = files;
        this.texts = texts;
        this.citations = citations;
        this.diagnostics = diagnostics;
    }

    /** A code list, with the codes that could be read. */
    CodeList list(WrittenList written) {
        citations.resolved(written.citations());
        Text title = texts.translations(written.title());
        Map<String, String> attributes = new LinkedHashMap<>();
        written.columns()
                .ifPresent(columns ->
                        columns.attributes().forEach((name, list) -> attributes.put(name.text(), list.text())));
        List<CodeList.Code> codes =
                written.file().isPresent() && written.columns().isPresent()
                        ? read(written.file().get(), written.columns().get())
                        : inline(written.codes());
        return new CodeList(
                written.name().text(), title, codes, attributes, written.file().isPresent());
    }

    private List<CodeList.Code> inline(List<WrittenList.Code> written) {
        List<CodeList.Code> codes = new ArrayList<>();
        for (WrittenList.Code code : written) {
            codes.add(new CodeList.Code(code.code().text(), texts.translations(code.label()), null, Map.of()));
        }
        return codes;
    }

    /** The codes of a file; none if some of it cannot be read, as any code may stand there. */
    private List<CodeList.Code> read(Node.Scalar file, WrittenList.Columns columns) {
        int before = diagnostics.errors();
        Optional<CsvTable> table = table(file);
        boolean whole = diagnostics.errors() == before;
        return table.map(rows -> new Rows(rows, columns).codes())
                .filter(codes -> whole)
                .orElse(List.of());
    }

    /** A CSV file of the pack; reports one that does not exist. */
    Optional<CsvTable> table(Node.Scalar file) {
        return table(file, column -> true);
    }

    /** A CSV file of the pack of which the columns are read that have such a name; reports one that does not exist. */
    Optional<CsvTable> table(Node.Scalar file, Predicate<String> isRead) {
        Optional<byte[]> content = files.content(file.text());
        if (content.isEmpty()) {
            diagnostics.report(
                    Code.G109,
                    file.position(),
                    "there is no file `" + file.text() + "`",
                    Suggestion.didYouMean(file.text(), files.paths()));
        }
        return content.flatMap(bytes -> CsvReader.read(files.file(file.text()), bytes, isRead, diagnostics));
    }

    /** The rows of a code list's file. */
    private final class Rows {
        private final CsvTable table;
        private final OptionalInt code;
        private final OptionalInt parent;
        private final Map<String, Integer> labels = new LinkedHashMap<>();
        private final Map<String, Integer> attributes = new LinkedHashMap<>();
        /** The one column that names codes in every language. */
        private final OptionalInt named;

        private final Map<List<String>, Map<String, String>> shared = new HashMap<>();

        Rows(CsvTable table, WrittenList.Columns columns) {
            this.table = table;
            this.code = columns.code().map(this::column).orElse(OptionalInt.empty());
            this.parent = columns.parent().map(this::column).orElse(OptionalInt.empty());
            columns.label().forEach((language, name) -> column(name).ifPresent(at -> labels.put(language, at)));
            this.named = new HashSet<>(labels.values()).size() == 1
                    ? OptionalInt.of(labels.values().iterator().next())
                    : OptionalInt.empty();
            columns.attributes()
                    .forEach((name, list) ->
                            column(name.text(), name.at()).ifPresent(at -> attributes.put(name.text(), at)));
        }

        private OptionalInt column(Node.Scalar name) {
            return column(name.text(), name.position());
        }

        private OptionalInt column(String name, Position at) {
            OptionalInt column = table.column(name);
            if (column.isEmpty()) {
                diagnostics.report(
                        Code.G602,
                        at,
                        "`" + table.file() + "` has no column `" + name + "`",
                        Suggestion.didYouMean(name, table.columns()));
            }
            return column;
        }

        List<CodeList.Code> codes() {
            if (code.isEmpty()) {
                return List.of();
            }
            Map<String, CodeList.Code> codes = new LinkedHashMap<>();
            for (CsvTable.Row row : table.rows()) {
                CodeList.Code next = code(row);
                if (next.code().isEmpty()) {
                    diagnostics.report(Code.G603, table.position(row, code.getAsInt()), "the code is missing");
                } else if (codes.put(next.code(), next) != null) {
                    diagnostics.report(
                            Code.G604, table.position(row, code.getAsInt()), "code `" + next.code() + "` stands twice");
                }
            }
            return reportParents(codes)
                    ? codes.values().stream().map(Rows::withoutParent).toList()
                    : List.copyOf(codes.values());
        }

        private static CodeList.Code withoutParent(CodeList.Code code) {
            return new CodeList.Code(code.code(), code.label(), null, code.attributes());
        }

        private CodeList.Code code(CsvTable.Row row) {
            String above =
                    parent.isPresent() && !row.cell(parent.getAsInt()).isEmpty() ? row.cell(parent.getAsInt()) : null;
            return new CodeList.Code(row.cell(code.getAsInt()), label(row), above, attributes(row));
        }

        /** The attributes of a row: most rows share theirs with others. */
        private Map<String, String> attributes(CsvTable.Row row) {
            if (attributes.isEmpty()) {
                return Map.of();
            }
            List<String> cells = new ArrayList<>(attributes.size());
            attributes.values().forEach(at -> cells.add(row.cell(at)));
            return shared.computeIfAbsent(cells, absent -> attributesOf(row));
        }

        private Map<String, String> attributesOf(CsvTable.Row row) {
            Map<String, String> values = new HashMap<>();
            attributes.forEach((name, at) -> {
                if (!row.cell(at).isEmpty()) {
                    values.put(name, row.cell(at));
                }
            });
            return Map.copyOf(values);
        }

        private Translations label(CsvTable.Row row) {
            if (named.isPresent()) {
                return Translations.same(row.cell(named.getAsInt()));
            }
            Map<String, String> label = new LinkedHashMap<>();
            labels.forEach((language, at) -> {
                if (!row.cell(at).isEmpty()) {
                    label.put(language, row.cell(at));
                }
            });
            return new Translations(label);
        }

        /** Reports parents that do not exist and circles of parents; whether there are any. */
        private boolean reportParents(Map<String, CodeList.Code> codes) {
            if (parent.isEmpty()) {
                return false;
            }
            int before = diagnostics.errors();
            Set<String> done = new HashSet<>();
            for (CsvTable.Row row : table.rows()) {
                CodeList.Code start = codes.get(row.cell(code.orElseThrow()));
                if (start != null && start.parent() != null) {
                    if (!codes.containsKey(start.parent())) {
                        diagnostics.report(
                                Code.G605,
                                table.position(row, parent.orElseThrow()),
                                "parent `" + start.parent() + "` of `" + start.code() + "` is not a code",
                                Suggestion.didYouMean(start.parent(), codes.keySet()));
                    } else if (closesCircle(start, codes, done)) {
                        diagnostics.report(
                                Code.G605,
                                table.position(row, parent.orElseThrow()),
                                "the parents of `" + start.code() + "` form a circle");
                    }
                }
            }
            return diagnostics.errors() > before;
        }

        /** Whether a code is the first that is met of a circle of parents. */
        private static boolean closesCircle(CodeList.Code start, Map<String, CodeList.Code> codes, Set<String> done) {
            Set<String> path = new LinkedHashSet<>();
            CodeList.Code at = start;
            while (at != null && !done.contains(at.code()) && path.add(at.code())) {
                at = at.parent() == null ? null : codes.get(at.parent());
            }
            boolean found = at != null && path.contains(at.code());
            done.addAll(path);
            return found;
        }
    }

    /** A set of codes; empty if its list is unknown. */
    Optional<CodeSet> set(WrittenSet written, Types types) {
        Text label = texts.translations(written.label());
        return written.list()
                .flatMap(types::list)
                .map(list -> new CodeSet(
                        Optional.of(written.name().text()),
                        Optional.of(label),
                        list,
                        codes(written.codes(), list),
                        codes(written.except(), list),
                        citations.resolved(written.citations())));
    }

    private Set<String> codes(List<Node.Scalar> written, CodeList list) {
        Set<String> codes = new HashSet<>();
        for (Node.Scalar code : written) {
            if (list.lacks(code.text())) {
                diagnostics.report(
                        Code.G403,
                        code.position(),
                        "`" + code.text() + "` is not a code of `" + list.name() + "`",
                        Suggestion.didYouMean(code.text(), list.codes()));
            }
            codes.add(code.text());
        }
        return codes;
    }
}
