package dev.vitrine.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Who does the steps of a verification. They are independent of each other, so that a platform with
 * several cores may do them side by side; the results come in the order of the steps, so that the
 * report is the same on any number of cores.
 */
public interface Steps {
  /** One after the other. */
  Steps IN_SEQUENCE =
      new Steps() {
        @Override
        public <T> List<T> run(List<Supplier<T>> steps, Predicate<T> last) {
          List<T> results = new ArrayList<>(steps.size());
          for (Supplier<T> step : steps) {
            T result = step.get();
            results.add(result);
            if (last.test(result)) {
              break;
            }
          }
          return results;
        }
      };

  /**
   * Does the steps.
   *
   * @param last asked for each result in order; after a result for which it says yes no further one
   *     is returned, whether or not the step was done
   */
  <T> List<T> run(List<Supplier<T>> steps, Predicate<T> last);
}
