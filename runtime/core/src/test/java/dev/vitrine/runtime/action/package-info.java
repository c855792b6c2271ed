/** Actions: bytes, keys, texts. */
package dev.vitrine.runtime.action;
