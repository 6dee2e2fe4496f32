/** Reads HTTP responses as servers, crawlers and writers of archives left them. */
@NullMarked
package org.pressbeam.archive.http;

import org.jspecify.annotations.NullMarked;
