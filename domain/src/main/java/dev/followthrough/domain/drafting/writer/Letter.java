package dev.followthrough.domain.drafting.writer;

import dev.followthrough.domain.drafting.kind.MessageKind;
import dev.followthrough.domain.drafting.kind.MessageKind.GreetingForm;
import dev.followthrough.domain.drafting.kind.MessageKind.SignOffForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Paragraphs between greeting and name, and the ways to lay them out.
record Letter(Tongue tongue, MessageKind kind, Notes notes, Variation variation) {
    /// @param opens  the opening runs into what follows
    /// @param closes the question runs into what stands before it
    /// @param parts  the last sentence of what stands between them is a paragraph of its own
    private record Layout(boolean opens, boolean closes, boolean parts) {}

    private static final List<Layout> LAYOUTS = List.of(
            new Layout(false, false, false),
            new Layout(true, false, false),
            new Layout(false, true, false),
            new Layout(true, true, false));
    /// Not as good to read; they serve when the deal has seen the others.
    private static final List<Layout> SPARE =
            List.of(new Layout(false, false, true), new Layout(true, false, true), new Layout(false, true, true));

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?]) (?=\\p{Lu})|(?<=[。！？])(?=[\\p{IsHan}“])");

    /// Each way to lay it out, the best first.
    List<String> ways(List<Paragraph> paragraphs, Optional<String> postscript) {
        return Stream.concat(variation.turned(LAYOUTS, "layout").stream(), SPARE.stream())
                .map(layout -> whole(laid(paragraphs, layout), postscript))
                .distinct()
                .toList();
    }

    private List<String> laid(List<Paragraph> paragraphs, Layout layout) {
        List<Paragraph> laid = new ArrayList<>(paragraphs);
        if (layout.parts && laid.size() > 2) part(laid, laid.size() - 2);
        if (layout.closes && laid.size() > 2) join(laid, laid.size() - 2);
        if (layout.opens && laid.size() > 2) join(laid, 0);
        return laid.stream().map(Paragraph::text).toList();
    }

    private static void part(List<Paragraph> paragraphs, int at) {
        Paragraph whole = paragraphs.get(at);
        String[] sentences = SENTENCE.split(whole.text(), 2);
        if (whole.text().contains("\n") || sentences.length < 2) return;
        paragraphs.set(at, new Paragraph(whole.part(), sentences[0]));
        paragraphs.add(at + 1, new Paragraph(whole.part(), sentences[1]));
    }

    private void join(List<Paragraph> paragraphs, int at) {
        Paragraph first = paragraphs.get(at);
        Paragraph second = paragraphs.get(at + 1);
        if (!first.canJoin(second)) return;
        paragraphs.remove(at + 1);
        paragraphs.set(at, new Paragraph(second.part(), tongue.sentences(first.text(), second.text())));
    }

    private String whole(List<String> paragraphs, Optional<String> postscript) {
        List<String> all = new ArrayList<>(paragraphs);
        String greeting = kind.greeting() == GreetingForm.NONE ? "" : tongue.greeting(notes, kind.greeting());
        if (kind.greeting() == GreetingForm.SHORT && !all.isEmpty())
            all.set(0, tongue.sentences(greeting, tongue.continued(all.getFirst(), notes.names())));
        else if (!greeting.isEmpty()) all.addFirst(greeting);
        String name = notes.brief().from().name();
        if (kind.signOff() == SignOffForm.FULL) all.add(signOff() + "\n" + name);
        postscript.ifPresent(all::add);
        String text = String.join("\n\n", all);
        return kind.signOff() == SignOffForm.NAME ? text + "\n" + name : text;
    }

    private String signOff() {
        String own = notes.brief().from().signOff();
        if (own == null || own.isBlank())
            own = notes.brief().manner().voice().signOffIn(tongue.language()).orElse(null);
        var usual = tongue.words().signOffs();
        if (own != null) return own.strip().replaceAll("[,，.。]+$", "") + usual.mark();
        return variation.one(notes.isFormal() ? usual.formal() : usual.plain(), "sign-off") + usual.mark();
    }
}
