package dev.followthrough.api.web;

/// What is wrong with one field of a request, and what to do about it.
///
/// @param field its path, such as `contacts[0].email`
public record FieldProblem(String field, String problem, String cure) {}
