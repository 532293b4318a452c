/**
 * Certificates: what shows, step by step, that a decision follows from facts and rules. They are data. What writes them
 * is in {@code prove}; what checks them, and sees nothing that decides, in {@code verify}.
 *
 * <pre>{@code
 * PackLibrary packs = PackLibrary.onClassPath("packs");
 * Decision decision = packs.engine().decide(programme, application);
 * Certificate certificate = packs.certificates(application).of(decision);
 * List<Fault> faults = packs.certificates(application).verify(Certificate.read(certificate.text())); // empty: it holds
 * }</pre>
 */
@NullMarked
package org.guichet.engine.certificate;

import org.jspecify.annotations.NullMarked;
