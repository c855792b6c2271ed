/**
 * The command line: one small class a subcommand, picocli under it.
 *
 * <p>In: arguments and files. Out: text on standard output for people or, with {@code --json}, for
 * programs; problems on standard error in one sentence that says what and where; an exit code of
 * {@link dev.vitrine.jvm.cli.ExitCode} ({@code docs/design.md} §7).
 */
package dev.vitrine.jvm.cli;
