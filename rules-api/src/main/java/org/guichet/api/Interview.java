package org.guichet.api;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Asks an applicant for what a screening still turns on, and for nothing else. Immutable, for any number of threads: an
 * answer gives a new interview, and whoever goes back takes the earlier one.
 *
 * <pre>{@code
 * Interview interview = engine.interview(application);
 * while (interview.next().isPresent()) {
 *     OpenQuestion question = interview.next().get();
 *     interview = interview.answer(question.concept().name(), ask(question));
 * }
 * show(interview.decisions());
 * }</pre>
 *
 * <p>What is asked first, and that little is asked in all, is a matter of estimates: it may differ between versions.
 * That whatever is asked matters is not.
 */
public interface Interview {
    /** What is known. */
    Application application();

    /** The decision on each programme that is asked about, in alphabetical order of their names. */
    List<Decision> decisions();

    /**
     * The open questions in the order in which to ask them; empty if no answer matters any more. Verdicts come first:
     * as long as an answer can settle one, only such questions are there, and then those on which the amounts of
     * programmes turn that are not refused. Questions keep together that are of one
     * {@linkplain InformationConcept#group group} and one origin.
     *
     * <p>A question is there if some open programme turns on it, as defined by {@link Decision#relevance}, unless it
     * was left open or the application gives the fact, be it in part.
     */
    List<OpenQuestion> questions();

    /** What to ask next; empty if no answer matters any more. */
    default Optional<OpenQuestion> next() {
        return questions().stream().findFirst();
    }

    /** The open question on which most programmes turn; of several, the one to be asked first. */
    default Optional<OpenQuestion> decisive() {
        // The first of several is the greatest in reversed order.
        return questions().stream()
                .min(Comparator.comparing(
                        (OpenQuestion question) -> question.programmes().size(), Comparator.reverseOrder()));
    }

    /**
     * The interview after an answer, whether it was asked for or not. An earlier answer is replaced.
     *
     * @param fact the name of a fact, such as {@code company.headcount}
     * @param value a value, as {@link Application.Builder#fact} takes it
     * @throws InvalidApplicationException if no pack declares the fact, it cannot have that value, or not together with
     *     the other answers
     */
    Interview answer(String fact, Object value);

    /**
     * The interview after a question that the applicant cannot answer: the fact stays unknown and is not asked for
     * again.
     *
     * @throws IllegalArgumentException if no pack declares the fact
     */
    Interview leaveOpen(String fact);
}
