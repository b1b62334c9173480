-- One message a second and place is what Slack takes, however many processes post.
create index slack_post_attempted on slack_post (attempted_at);
