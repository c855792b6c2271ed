package dev.vitrine.jmh;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The processor time of the measuring thread: a machine that does other things does not show in it.
 */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class ThreadTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Nanoseconds used in the iteration. */
  public long nanoseconds;

  /** Operations in the iteration. */
  public long operations;

  private long start;

  /** An iteration begins. */
  @Setup(Level.Iteration)
  public void begin() {
    nanoseconds = 0;
    operations = 0;
    start = THREADS.getCurrentThreadCpuTime();
  }

  /** An iteration ends. */
  @TearDown(Level.Iteration)
  public void end() {
    nanoseconds = THREADS.getCurrentThreadCpuTime() - start;
  }
}
