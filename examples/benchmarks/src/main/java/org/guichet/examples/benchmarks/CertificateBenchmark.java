package org.guichet.examples.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.guichet.api.Application;
import org.guichet.api.Decision;
import org.guichet.engine.Certificates;
import org.guichet.engine.PackLibrary;
import org.guichet.engine.certificate.Certificate;
import org.guichet.engine.certificate.verify.Fault;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Certificates of decisions on shipped programmes: put together, verified, and read and verified. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class CertificateBenchmark {
    @Param({ShippedPacks.LARGEST, "fr-tax-credits/cii"})
    public String programme = ShippedPacks.LARGEST;

    private final PackLibrary library = PackLibrary.onClassPath("packs");
    private final Application application = ShippedPacks.manufacturer();
    private final Certificates certificates = library.certificates(application);
    private Decision decision = library.engine().decide(programme, application);
    private Certificate certificate = certificates.of(decision);
    private String text = certificate.text();

    @Setup
    public void prepare() {
        decision = library.engine().decide(programme, application);
        certificate = certificates.of(decision);
        text = certificate.text();
        // A verifier in service has seen more than one programme: so has its compiled code.
        for (Decision each : library.engine().screen(application)) {
            Certificate other = certificates.of(each);
            for (int i = 0; i < 100; i++) {
                require(certificates.verify(other));
            }
        }
    }

    private static void require(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new IllegalStateException(faults.toString());
        }
    }

    @Benchmark
    public Certificate certify() {
        return certificates.of(decision);
    }

    @Benchmark
    public List<Fault> verify() {
        return certificates.verify(certificate);
    }

    @Benchmark
    public List<Fault> readAndVerify() {
        return certificates.verify(Certificate.read(text));
    }
}
