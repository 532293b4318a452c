/**
 * Notices: the document that French law asks for with a decision on public aid. {@link org.guichet.notice.NoticeWriter}
 * makes one from a decision and what the authority says of itself; it is plain data, in French or in English, and
 * {@link org.guichet.notice.html.NoticePage} shows it.
 *
 * <p>The texts of law are named by their articles and told in our own words. They are no legal advice.
 */
@NullMarked
package org.guichet.notice;

import org.jspecify.annotations.NullMarked;
