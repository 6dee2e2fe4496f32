package org.pressbeam.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a record itself says of its article, before outlet, filters and identity are decided.
 *
 * @param id the id that the input gives; null if none
 * @param outlet the outlet that the input gives; null if none
 * @param date null if none was found
 * @param url address; null if unknown
 * @param canonical address that a page gives itself; null if none
 * @param title null if none
 * @param authors names or lines with names
 * @param language as declared; null if nothing is
 * @param lines the body, a paragraph each
 * @param policy whether the lines may be cleaned
 * @param nature whether the record is an article, as far as it says so itself
 */
record Draft(
    @Nullable String id,
    @Nullable String outlet,
    @Nullable PublicationDate date,
    @Nullable String url,
    @Nullable String canonical,
    @Nullable String title,
    List<String> authors,
    @Nullable String language,
    List<String> lines,
    Article.TextPolicy policy,
    PageNature nature) {}
