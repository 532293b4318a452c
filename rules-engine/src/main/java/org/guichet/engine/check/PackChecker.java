package org.guichet.engine.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guichet.api.PackReference;
import org.guichet.engine.diagnostic.Code;
import org.guichet.engine.diagnostic.Diagnostics;
import org.guichet.engine.expression.ExpressionReaders;
import org.guichet.engine.expression.Scope;
import org.guichet.engine.syntax.Name;
import org.guichet.engine.syntax.PackDocument;
import org.guichet.engine.syntax.WrittenDerivation;
import org.guichet.engine.syntax.WrittenFact;

/** Checks packs together and resolves their names. Every problem is reported; none ends the check. */
public final class PackChecker {
    private PackChecker() {}

    /**
     * The packs in alphabetical order, resolved as far as they go: only to be used if there are no errors.
     *
     * @param documents the packs as written, those that they use included
     */
    public static List<CheckedPack> check(List<PackDocument> documents, Diagnostics diagnostics) {
        Map<String, CheckedPack> resolved = new LinkedHashMap<>();
        ExpressionReaders readers = new ExpressionReaders(diagnostics);
        DatedGapCheck gaps = new DatedGapCheck(diagnostics);
        TableOverlapCheck overlaps = new TableOverlapCheck(diagnostics);
        for (PackDocument document : new UsesCheck(documents, diagnostics).inOrder()) {
            List<CheckedPack> used = UsesCheck.transitive(document, resolved).stream()
                    .map(resolved::get)
                    .toList();
            List<Declarations> visible =
                    used.stream().map(CheckedPack::declarations).toList();
            List<PackReference> references =
                    used.stream().map(pack -> pack.info().reference()).toList();
            CheckedPack pack = new PackResolver(
                            document, visible, UsesCheck.isComplete(document, resolved), diagnostics, readers)
                    .resolve(references);
            gaps.check(pack);
            overlaps.check(pack);
            resolved.put(document.header().id().text(), pack);
        }
        List<CheckedPack> packs = new ArrayList<>(resolved.values());
        packs.sort(Comparator.comparing(pack -> pack.info().reference().id()));
        reportFactsDeclaredApart(packs, diagnostics);
        new CumulationCheck(diagnostics).check(packs);
        if (!diagnostics.hasErrors()) {
            new UnusedCheck(diagnostics).check(packs);
        }
        return packs;
    }

    /** What expressions see that are tried on all these packs together. */
    public static Scope scopeOf(List<CheckedPack> packs) {
        return new PackScope(
                new Declarations(packs.stream().map(CheckedPack::declarations).toList(), false, false));
    }

    /** The facts that a pack declares, those included that its rules derive. */
    private static List<Name> declared(PackDocument document) {
        return Stream.concat(
                        document.facts().stream().map(WrittenFact::name),
                        document.derivations().stream()
                                .map(WrittenDerivation::gives)
                                .flatMap(List::stream)
                                .map(WrittenDerivation.Given::name))
                .toList();
    }

    /** An application names facts without their pack: packs that do not see each other may not share a name either. */
    private static void reportFactsDeclaredApart(List<CheckedPack> packs, Diagnostics diagnostics) {
        Map<String, CheckedPack> owners = new HashMap<>();
        for (CheckedPack pack : packs) {
            for (Name fact : declared(pack.document())) {
                String name = fact.text();
                CheckedPack owner = owners.putIfAbsent(name, pack);
                if (owner != null
                        && !owner.equals(pack)
                        && !owner.declarations().inherits(name)
                        && !pack.declarations().inherits(name)) {
                    diagnostics.report(
                            Code.G302,
                            fact.at(),
                            "fact `" + name + "` is declared in pack `"
                                    + owner.info().reference().id() + "` too",
                            "declare it once, in a pack that both use");
                }
            }
        }
    }
}
