package dev.followthrough.store.notice;

import dev.followthrough.domain.notice.NoticeWay;

/// Which ways to our own people this house has set up.
public record Outlets(boolean slack, boolean email) {

    /// The way that somebody likes best, or the next one that is there.
    ///
    /// @param inSlack false: nobody there has their address
    public NoticeWay way(NoticeWay liked, boolean inSlack) {
        if (liked == NoticeWay.SLACK && slack && inSlack) return NoticeWay.SLACK;
        if (liked != NoticeWay.WEB && email) return NoticeWay.EMAIL;
        return NoticeWay.WEB;
    }
}
