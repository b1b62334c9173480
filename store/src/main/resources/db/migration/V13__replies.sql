-- What a person answered, once for each deal that it was an answer in: one mail may concern several.
create view reply as
    select g.deal_id, g.seq, e.source_id, e.raw ->> 'from' sender, e.raw ->> 'text' said
    from deal_log g
    join engagement e on e.source_id = left(g.source_id, -1 - length(g.deal_id))
    where g.kind = 'replied' and e.kind = 'reply';
