/// What every resource shares: problems, checks of fields, pages, and answers that are given once.
@NullMarked
package dev.followthrough.api.web;

import org.jspecify.annotations.NullMarked;
