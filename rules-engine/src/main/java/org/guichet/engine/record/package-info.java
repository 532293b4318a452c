/**
 * What is kept of decisions: receipts, by which a decision can be made again years later, and a log that shows whether
 * it was tampered with.
 *
 * <pre>{@code
 * Receipt receipt = Receipt.of(decision, application);
 * new DecisionLog(Path.of("decisions.jsonl")).append(receipt);
 * List<Difference> differences = new Replay(engine).compare(receipt); // empty: the same to the byte
 * }</pre>
 *
 * <p>The law asks that whoever decides with an algorithm masters it and can explain in detail how it was applied to a
 * person (law 78-17 of 6 January 1978, art. 47), and that earlier versions of the rules can be had (CADA, 20226179): a
 * receipt names the rules by version and digest.
 */
@NullMarked
package org.guichet.engine.record;

import org.jspecify.annotations.NullMarked;
