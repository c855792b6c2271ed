/**
 * Protocol versions and their parameters.
 *
 * <p>Every number of the protocol is data: one text per protocol version, each a diff on the one
 * before ({@code Parameters84}, {@code Parameters85}, …). The texts are constants of classes
 * because class-path resources do not exist in a browser. {@link dev.vitrine.config.RuntimeConfig}
 * is what they say, typed and looked up once. Numbers: docs/spec/parameters.json.
 */
package dev.vitrine.config;
