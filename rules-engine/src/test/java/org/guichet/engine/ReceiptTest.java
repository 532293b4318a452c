package org.guichet.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.guichet.api.Application;
import org.guichet.api.PackReference;
import org.guichet.engine.json.DecisionWriter;
import org.guichet.engine.json.InvalidDocumentException;
import org.guichet.engine.json.WrittenObject;
import org.guichet.engine.record.Receipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReceiptTest {
    private static final String WHOLE = Firms.receipt().text();
    private static final String HASHED = Firms.receiptWithoutFacts().text();

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    private static String sealed(String text) {
        return Resealed.text(text);
    }

    private static String sha256(byte[]... parts) {
        return Resealed.sha256(parts);
    }

    @Test
    void a_receipt_says_what_was_decided_by_which_rules_on_which_facts() {
        Receipt receipt = Firms.receipt();
        assertThat(receipt.programme()).isEqualTo("test/aid");
        assertThat(receipt.asOf()).isEqualTo("2026-03-01");
        assertThat(receipt.packs()).extracting(PackReference::id).containsExactly("test");
        assertThat(receipt.engineVersion()).isEqualTo(Firms.decision().engineVersion());
        assertThat(receipt.decision()).contains(DecisionWriter.compact().write(Firms.decision()));
        assertThat(receipt.text())
                .startsWith("{\"format\":\"guichet-receipt/1\",\"programme\":\"test/aid\",\"asOf\":\"2026-03-01\",")
                .contains(",\"facts\":{\"firm.loss\":\"7654321.98 EUR\",\"firm.staff\":37},\"decision\":{")
                .endsWith(",\"digest\":\"" + receipt.digest() + "\"}")
                .doesNotContain("\n");
    }

    @Test
    void its_digest_is_the_sha_256_of_all_that_stands_before_it() {
        assertThat(sealed(WHOLE)).isEqualTo(WHOLE);
        assertThat(sealed(HASHED)).isEqualTo(HASHED);
    }

    @Test
    void a_receipt_survives_writing_and_reading() throws IOException {
        for (Receipt receipt : new Receipt[] {Firms.receipt(), Firms.receiptWithoutFacts()}) {
            assertThat(Receipt.read(receipt.text())).isEqualTo(receipt).hasSameHashCodeAs(receipt);
            assertThat(Receipt.read(receipt.text() + "\n")).isEqualTo(receipt);
            assertThat(Receipt.read(receipt.text() + "\r\n").digest()).isEqualTo(receipt.digest());
            assertThat(Receipt.read(new ByteArrayInputStream(utf8(receipt.text()))))
                    .isEqualTo(receipt);
        }
    }

    @Test
    void hashes_are_of_the_salt_and_the_fact_alone() {
        byte[] salt = utf8("0123456789abcdef");
        assertThat(HASHED)
                .contains("\"salt\":\"" + HexFormat.of().formatHex(salt) + "\"")
                .contains("\"firm.staff\":\"" + sha256(salt, utf8("{\"firm.staff\":37}")) + "\"")
                .contains("\"firm.loss\":\"" + sha256(salt, utf8("{\"firm.loss\":\"7654321.98 EUR\"}")) + "\"")
                .contains("\"decisionHash\":\""
                        + sha256(salt, utf8(DecisionWriter.compact().write(Firms.decision()))) + "\"");
    }

    @Test
    void no_value_is_in_a_receipt_of_hashes() {
        assertThat(HASHED).doesNotContain("7654321", "\":37", "7,654,321", "10000 EUR", "eligible");
        Receipt receipt = Receipt.read(HASHED);
        assertThat(receipt.hasFacts()).isFalse();
        assertThat(receipt.application()).isEmpty();
        assertThat(receipt.decision()).isEmpty();
    }

    @Test
    void a_receipt_is_put_in_logs_without_values() {
        assertThat(Firms.receipt())
                .hasToString(
                        "Receipt[test/aid, asOf=2026-03-01, " + Firms.receipt().digest() + "]");
    }

    @Test
    void two_receipts_of_hashes_do_not_look_alike() {
        Receipt one = Receipt.withoutFacts(Firms.decision(), Firms.SMALL);
        Receipt other = Receipt.withoutFacts(Firms.decision(), Firms.SMALL);
        assertThat(one.text().replaceAll(".*factHashes", ""))
                .isNotEqualTo(other.text().replaceAll(".*factHashes", ""));
    }

    @Test
    void a_salt_is_long_enough() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Receipt.withoutFacts(Firms.decision(), Firms.SMALL, new byte[15]))
                .withMessage("a salt has from 16 to 64 bytes");
    }

    @Test
    void a_decision_of_another_date_is_not_one_on_the_application() {
        Application later =
                Firms.SMALL.toBuilder().asOf(Firms.SMALL.asOf().plusDays(1)).build();
        assertThatIllegalArgumentException().isThrownBy(() -> Receipt.of(Firms.decision(), later));
    }

    @Test
    void a_text_that_is_half_a_character_is_not_recorded_as_another() {
        Application half = Firms.SMALL.toBuilder().fact("firm.name", "\uD83D").build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Receipt.of(Firms.decision(), half))
                .withMessageContaining("half of a surrogate pair");
    }

    static Stream<Arguments> refused() {
        String header = "{\"format\":\"guichet-receipt/1\",";
        return Stream.of(
                arguments("", "A106", "line 1, column 1: $"),
                arguments("[]", "A106", "line 1, column 1: $"),
                arguments("{", "A101", "line 1, column 2: $"),
                arguments(WHOLE + WHOLE, "A102", "behind the receipt"),
                arguments(WHOLE + "\n\n", "R105", "not written in canonical form"),
                arguments(" " + WHOLE, "R105", "line 1, column 1"),
                arguments("\uFEFF" + WHOLE, "A101", "line 1, column 1"),
                arguments(WHOLE.replace(",\"facts\"", ",\n\"facts\""), "R105", "not written in canonical form"),
                arguments(WHOLE.replace("\":37}", "\":37.0}"), "R105", "not written in canonical form"),
                arguments(WHOLE.replace("\"asOf\"", "\"programme\""), "A103", "duplicate key `programme`"),
                arguments(WHOLE.replace("receipt/1", "receipt/2"), "R106", "$.format"),
                arguments(WHOLE.replace("\"asOf\"", "\"asof\""), "R101", "unknown key `asof`"),
                arguments(WHOLE.replace("\"asOf\":\"2026-03-01\",", ""), "R102", "the key `asOf` is missing"),
                arguments(WHOLE.replaceFirst("2026-03-01", "2026-02-30"), "R103", "`asOf` is not a date"),
                arguments(WHOLE.replaceFirst("\"2026-03-01\"", "20260301"), "R103", "`asOf` is not a text"),
                arguments(WHOLE.replaceFirst("\"packs\":\\[.*?\\]", "\"packs\":{}"), "R103", "`packs` is not a list"),
                arguments(
                        WHOLE.replaceFirst("\"packs\":\\[.*?\\]", "\"packs\":[7]"),
                        "R103",
                        "`packs` is not a list of objects"),
                arguments(WHOLE.replaceFirst("\"digest\":\"..", "\"digest\":\""), "R103", "64 hexadecimal digits"),
                arguments(
                        WHOLE.replaceFirst("\"facts\":\\{.*?\\}", "\"facts\":[]"), "R103", "`facts` is not an object"),
                arguments(WHOLE.replace("\":37}", "\":36}"), "R104", "the digest is not that of the receipt"),
                arguments(HASHED.replaceFirst("\"salt\":\".", "\"salt\":\"f"), "R104", "it was changed"),
                arguments(sealed(HASHED.replaceFirst("\"salt\":\"..", "\"salt\":\"")), "R103", "`salt` is not"),
                arguments(sealed(WHOLE.replace("\":37}", "\":null}")), "R105", "as the library writes it"),
                arguments(sealed(WHOLE.replace("\"firm.staff\"", "\"firm.aaa\"")), "R105", "not in alphabetical order"),
                arguments(header + "\"decision\":" + "[".repeat(600), "A107", "nested deeper than 500 levels"),
                arguments(header + "\"decision\":" + "[".repeat(500_000), "A107", "nested deeper than 500 levels"),
                arguments(header + "\"decision\":" + "9".repeat(50_000) + "}", "A110", "too long or too large"),
                arguments(header + "\"decision\":[" + "1e99,".repeat(100_000) + "1]}", "A110", "too long or too large"),
                arguments(header + "\"decision\":[" + "[],".repeat(1_000_000) + "1]}", "A109", "1000000 values"),
                arguments(header + "\"decision\":1e999999999}", "A110", "too long or too large"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_is_not_as_it_was_written_is_refused_at_its_place(String json, String code, String what) {
        Throwable refused = catchThrowable(() -> Receipt.read(json));
        assertThat(refused).isInstanceOf(InvalidDocumentException.class);
        assertThat(((InvalidDocumentException) refused).describe())
                .contains("error[" + code + "]")
                .contains(what);
    }

    @Test
    void the_message_of_a_refusal_may_be_logged() {
        assertThatThrownBy(() -> Receipt.read(WHOLE.replace("\"7654321.98 EUR\"", "7654321.98 EUR")))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageMatching("the receipt is refused at line 1, column \\d+: \\$: A101")
                .hasMessageNotContaining("EUR");
    }

    @Test
    void a_huge_document_is_not_read() {
        byte[] huge = new byte[WrittenObject.LARGEST + 1];
        Arrays.fill(huge, (byte) ' ');
        assertThatThrownBy(() -> Receipt.read(huge)).hasMessage("the receipt is refused at line 1, column 1: $: A105");
    }

    @Test
    void whatever_is_done_to_its_bytes_a_receipt_is_refused_and_nothing_else_happens() {
        Random random = new Random(505);
        for (int i = 0; i < 3_000; i++) {
            byte[] receipt = utf8(random.nextInt(3) == 0 ? WHOLE : HASHED);
            byte[] spoilt = spoilt(receipt, random);
            if (!Arrays.equals(spoilt, receipt)) {
                assertThat(catchThrowable(() -> Receipt.read(spoilt))).isInstanceOf(InvalidDocumentException.class);
            }
        }
    }

    private static byte[] spoilt(byte[] receipt, Random random) {
        int at = random.nextInt(receipt.length);
        byte[] spoilt = receipt.clone();
        switch (random.nextInt(4)) {
            case 0 -> spoilt[at] = (byte) random.nextInt(256);
            case 1 -> spoilt[at] = (byte) "{}[]\",:0-".charAt(random.nextInt(9));
            case 2 -> spoilt = Arrays.copyOf(receipt, at);
            default -> System.arraycopy(receipt, 0, spoilt, at, receipt.length - at);
        }
        return spoilt;
    }
}
