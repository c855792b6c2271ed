package dev.vitrine.vectors;

import com.eclipsesource.json.JsonObject;

/** Makes calls on one engine and writes down what came of them. */
public interface VmRecorder {
  /**
   * Makes the call of a case. A member {@code expect} need not be there and is not looked at.
   *
   * @param json a case, as a line of a vector file
   * @return what the member {@code expect} would be if this engine were the reference
   * @throws VectorFormatException if it is not as the README says
   */
  JsonObject record(String json);
}
