package dev.followthrough.domain.drafting.writer;

import java.util.regex.Pattern;

/// What the built-in writer understands of an owner's instruction.
enum Wish {
    SHORTER(
            "shorter",
            "short(?:er|en)?|brief(?:er|ly)?|concise|fewer words|less text|too long|cut it|half (?:as long|the length)|更?短|简短|精简"),
    NO_LINK(
            "no link",
            "(?:no|without|drop|remove|leave out|skip|omit)\\b.{0,20}\\b(?:links?|urls?|assets?|case stud(?:y|ies)|attachments?|resources?|guide|webinar)|不要链接"),
    OTHER_ANGLE(
            "another angle",
            "(?:other|another|different|new|fresh|change (?:the|of))\\b.{0,15}\\b(?:angle|approach|opening|start|idea|tack|subject|wording|take|words)|(?:try|start|begin|open) (?:it )?(?:again|differently|another way)|rewrite|re-?phrase|换个?角度"),
    FORMAL("more formal", "(?:more )?formal(?:ly)?|more polite|stiffer|更?正式"),
    CASUAL("less formal", "(?:less|not so|too) (?:formal|stiff)|casual|friendlier|warmer|relaxed|更?轻松"),
    CALL(
            "a call",
            "(?:ask|offer|suggest|propose|invite)\\w*\\b.{0,25}\\b(?:call|meeting|talk|conversation)|(?:book|set up|arrange) a (?:\\w+ )?(?:call|meeting)|建议通话");

    private final String words;
    private final Pattern pattern;

    Wish(String words, String pattern) {
        this.words = words;
        this.pattern = Pattern.compile("(?i)(?<![\\p{L}&&[^\\p{IsHan}]])(?:" + pattern + ")");
    }

    /// As it is told to the owner.
    String words() {
        return words;
    }

    boolean isIn(String clause) {
        return pattern.matcher(clause).find();
    }
}
