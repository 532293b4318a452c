package org.guichet.examples.plain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class GrantDeskTest {
    @Test
    void the_desk_says_what_the_README_shows() throws IOException {
        String said = said();

        assertThat(said).isEqualTo(Readme.block("output", said));
    }

    @Test
    void the_desk_speaks_French() throws IOException {
        assertThat(said("fr"))
                .contains("Quelle est la nature de l'activité de l'entreprise ?")
                .contains("27 Bourgogne-Franche-Comté, et non 84 Auvergne-Rhône-Alpes");
    }

    private static String said(String... arguments) throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, UTF_8));
        try {
            GrantDesk.main(arguments);
        } finally {
            System.setOut(console);
        }
        return said.toString(UTF_8).replace(System.lineSeparator(), "\n").strip() + "\n";
    }
}
