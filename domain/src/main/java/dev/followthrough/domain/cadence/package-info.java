/// The cadence language: files that RevOps write, checked like code and compiled to a
/// [dev.followthrough.domain.sequence.CadencePlan].
///
/// [CadenceFile#read] is the way in. A file goes through four stations, and each may refuse it: [SourceText]
/// (bytes), [TreeReader] (YAML with places), [SchemaCheck] (the words of its language level, from
/// `cadence-1.schema.json`) and [Lint] (sense), the last on what [PlanCompiler] made of it.
@NullMarked
package dev.followthrough.domain.cadence;

import org.jspecify.annotations.NullMarked;
