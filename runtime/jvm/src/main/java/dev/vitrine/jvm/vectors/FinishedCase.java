package dev.vitrine.jvm.vectors;

import dev.vitrine.vectors.CaseResult;
import java.nio.file.Path;

/**
 * A case that has been run, or could not be.
 *
 * @param file where it stands
 * @param line its line, from 1
 * @param result what came of it, or null
 * @param malformed why it could not be read, or null
 */
public record FinishedCase(Path file, int line, CaseResult result, String malformed) {}
