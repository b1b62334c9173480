/// Numbers, money, dates, durations and links as people write them, read into values that can be compared.
///
/// `€48k`, `EUR 48,000` and `4.8万欧元` are one amount; `Wednesday the 14th` is one of the facts' dates or it is not.
@NullMarked
package dev.followthrough.domain.drafting.mention;

import org.jspecify.annotations.NullMarked;
