package org.guichet.engine.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.guichet.api.PackReference;
import org.guichet.engine.json.RecordCode;
import org.guichet.engine.json.WrittenObject;

/** Reads receipts. */
final class ReceiptReader {
    private static final List<String> WHOLE =
            List.of("format", "programme", "asOf", "engineVersion", "packs", "facts", "decision", "digest");
    private static final List<String> HASHED = List.of(
            "format", "programme", "asOf", "engineVersion", "packs", "salt", "factHashes", "decisionHash", "digest");

    private ReceiptReader() {}

    static byte[] withoutLineBreak(byte[] json) {
        int end = json.length;
        end -= end > 0 && json[end - 1] == '\n' ? 1 : 0;
        end -= end > 0 && end < json.length && json[end - 1] == '\r' ? 1 : 0;
        return Arrays.copyOf(json, end);
    }

    static Content read(byte[] json) {
        WrittenObject receipt = WrittenObject.read("receipt", json);
        boolean isHashed = receipt.keys().contains("salt");
        checkFormat(receipt);
        receipt.expect(isHashed ? HASHED : WHOLE);
        Content content = new Content(
                receipt.text("programme"),
                receipt.date("asOf"),
                receipt.text("engineVersion"),
                receipt.objects("packs").stream().map(ReceiptReader::pack).toList(),
                isHashed ? hashed(receipt) : whole(receipt));
        receipt.digest("digest");
        if (!Seal.holds(json, 0, json.length)) {
            throw receipt.refused("digest", RecordCode.R104, "the digest is not that of the receipt: it was changed");
        }
        if (!Arrays.equals(Seal.sealed(content.json()).getBytes(UTF_8), json)) {
            throw receipt.refused("facts", RecordCode.R105, "a fact is not written as the library writes it");
        }
        return content;
    }

    private static void checkFormat(WrittenObject receipt) {
        if (receipt.keys().contains("format") && !receipt.text("format").equals(Content.FORMAT)) {
            throw receipt.refused(
                    "format", RecordCode.R106, "only receipts of the format `" + Content.FORMAT + "` can be read");
        }
    }

    private static PackReference pack(WrittenObject pack) {
        pack.expect(List.of("id", "version", "digest"));
        return new PackReference(pack.text("id"), pack.text("version"), pack.digest("digest"));
    }

    private static Kept whole(WrittenObject receipt) {
        WrittenObject facts = receipt.object("facts");
        checkOrder(receipt, facts, "facts");
        return new Kept.Whole(facts.facts(), receipt.object("decision").json());
    }

    private static Kept hashed(WrittenObject receipt) {
        WrittenObject hashes = receipt.object("factHashes");
        checkOrder(receipt, hashes, "factHashes");
        String salt = receipt.text("salt");
        if (!Salt.isSalt(salt)) {
            throw receipt.refused("salt", RecordCode.R103, "`salt` is not from 16 to 64 bytes in hexadecimal");
        }
        return new Kept.Hashed(new Salt(salt), hashes.digests(), receipt.digest("decisionHash"));
    }

    private static void checkOrder(WrittenObject receipt, WrittenObject facts, String key) {
        if (!List.copyOf(facts.keys()).equals(List.copyOf(new TreeSet<>(facts.keys())))) {
            throw receipt.refused(key, RecordCode.R105, "the facts are not in alphabetical order");
        }
    }
}
