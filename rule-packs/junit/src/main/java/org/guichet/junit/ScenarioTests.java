package org.guichet.junit;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.guichet.engine.PackLibrary;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;

/**
 * The scenarios of packs as tests: a container for each pack and file, a test for each scenario. What is wrong with a
 * file of scenarios is a test that fails.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> scenarios() {
 *     Path folder = Path.of("packs");
 *     return ScenarioTests.ofPacks(PackLibrary.inFolder(folder), folder);
 * }
 * }</pre>
 *
 * <p>Every method throws {@link org.guichet.api.PackRejectedException} if some pack has an error.
 */
public final class ScenarioTests {
    private static final URI CLASS_PATH = URI.create("classpath:/packs/");

    private ScenarioTests() {}

    /** The scenarios of all packs, which lie in the class path's folder {@code packs}: that is where tests point to. */
    public static Stream<DynamicNode> ofPacks(PackLibrary library) {
        return ofPacks(library, library.ids(), CLASS_PATH);
    }

    /** The scenarios of all packs; tests point to their lines in the folder that holds the packs. */
    public static Stream<DynamicNode> ofPacks(PackLibrary library, Path folder) {
        return ofPacks(library, library.ids(), uri(folder));
    }

    /**
     * The scenarios of one pack. As defined by {@link #ofPacks(PackLibrary)}.
     *
     * @throws IllegalArgumentException if the library has no such pack
     */
    public static Stream<DynamicNode> ofPack(PackLibrary library, String pack) {
        return ofPacks(library, List.of(pack), CLASS_PATH);
    }

    /**
     * The scenarios of one pack. As defined by {@link #ofPacks(PackLibrary, Path)}.
     *
     * @throws IllegalArgumentException if the library has no such pack
     */
    public static Stream<DynamicNode> ofPack(PackLibrary library, String pack, Path folder) {
        return ofPacks(library, List.of(pack), uri(folder));
    }

    private static Stream<DynamicNode> ofPacks(PackLibrary library, List<String> packs, URI root) {
        ScenarioNodes nodes = new ScenarioNodes(library, root);
        return packs.stream().map(pack -> DynamicContainer.dynamicContainer(pack, nodes.ofPack(pack)));
    }

    private static URI uri(Path folder) {
        return folder.toAbsolutePath().normalize().toUri();
    }
}
