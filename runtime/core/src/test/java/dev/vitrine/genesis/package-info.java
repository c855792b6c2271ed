/** First states. */
package dev.vitrine.genesis;
