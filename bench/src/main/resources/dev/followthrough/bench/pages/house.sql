-- A house of :deals deals, made from one that the product itself took in: accounts, contacts, touches, tasks, mails and
-- promises in the proportions of a working house. The template's id is :template.
insert into person (id, name, email, role, zone)
    select 'p-rep' || n, 'Rep ' || n, 'rep' || n || '@sells.example', 'rep', 'Europe/Berlin' from generate_series(1, 200) n;
insert into account (id, name, industry)
    select 'a-' || n, 'Account ' || n, 'logistics' from generate_series(1, :deals / 5) n;
insert into contact (id, account_id, name, email, address_hash, role, zone, language, consent)
    select 'c-' || n, 'a-' || 1 + n % (:deals / 5), 'Prospect ' || n, 'prospect' || n || '@buys' || n % (:deals / 5) || '.example', 'h-' || n, 'champion',
           'Europe/London', 'en', 'granted' from generate_series(1, :deals) n;
insert into deal (id, name, account_id, owner_id, delegate_id, mailbox_id, stage, segment, score, strategic, amount, currency, last_interaction,
        cadence, cadence_version, created_at, state, phase, gate, gate_until, started_epoch, epoch, promised_step)
    select 'd-' || n, (array['Pilot', 'Rollout', 'Renewal', 'Expansion'])[1 + n % 4] || ' ' || n, 'a-' || 1 + n % (:deals / 5), 'p-rep' || 1 + n % 200,
           case when n % 10 = 0 then 'p-rep' || 1 + n % 199 end, t.mailbox_id, (array['discovery', 'demo', 'proposal', 'negotiation'])[1 + n % 4],
           (array['enterprise', 'mid-market', null])[1 + n % 3], (array['high', 'medium', 'low', null])[1 + n % 4], n % 50 = 0, 1000 + n % 90000, 'EUR',
           jsonb_build_object('at', now() - n % 90 * interval '1 day', 'channel', 'call'), t.cadence, t.cadence_version,
           now() - n % 200 * interval '1 day', t.state,
           case when n % 20 = 1 then 'held' when n % 20 = 2 then 'paused' when n % 20 = 3 then 'taken-over' else 'running' end,
           case when n % 20 = 1 then 'held' when n % 20 = 2 then 'paused' when n % 20 = 3 then 'taken-over' else 'open' end,
           case when n % 40 = 2 then now() + interval '9 days' end, 1, 1, case when n % 7 = 0 then 'send the recording' end
    from generate_series(1, :deals) n cross join deal t where t.id = :template;
insert into deal_contact (deal_id, position, contact_id) select 'd-' || n, 0, 'c-' || n from generate_series(1, :deals) n;
insert into touch (deal_id, enrollment, ordinal, step, channel, contact_id, due, why, cadence)
    select 'd-' || n, 1, o, 'touch-' || o, case when o = 2 and n % 5 = 0 then 'phone' else 'email' end, 'c-' || n,
           now() + (o * 7 - 10 + n % 5) * interval '1 day', 'the day of its step', 'bench-pages'
    from generate_series(1, :deals) n, generate_series(1, 2) o;
insert into draft (id, deal_id, enrollment, ordinal, revision, contact_id, kind, language, subject, body, hash, written_by, written_why, findings,
        reasons, state, expires_at, created_at)
    select 'dr-' || n || '-' || o, 'd-' || n, 1, o, 1, 'c-' || n, 'recap', 'en', 'Docks', 'Hello', 'h', 'templates', 'a bench', '[]', '[]',
           case when o = 1 then 'approved' else 'waiting' end, now() + interval '2 days', now() - interval '1 day'
    from generate_series(1, :deals) n, generate_series(1, 2) o where o = 1 or n % 47 = 4;
insert into delivery (deal_id, enrollment, ordinal, draft_id, contact_id, mailbox_id, message_id, subject, state, token, claimed_at, handed_off_at, dot_at, settled_at)
    select 'd-' || n, 1, 1, 'dr-' || n || '-1', 'c-' || n, t.mailbox_id, 'm-' || n || '@sells.example', 'Docks',
           case when n % 1000 = 0 then 'unknown' else 'sent' end, 't', now() - interval '3 days', now() - (n % 30) * interval '1 day', now() - interval '3 days', now()
    from generate_series(1, :deals) n cross join deal t where t.id = :template;
insert into task (id, deal_id, enrollment, ordinal, owner_id, kind, due, reason, created_at)
    select 't-' || n, 'd-' || n, 1, 2, 'p-rep' || 1 + n % 200, 'phone', now() + (n % 9 - 3) * interval '1 day', 'call them', now()
    from generate_series(1, :deals) n where n % 5 = 0;
insert into meeting (id, deal_id, type, held_at, zone, file_name, source, source_hash, language, read_by, reading, summary, crm_update, added_at, added_by)
    select 'mt-' || n, 'd-' || n, 'demo', now() - n % 60 * interval '1 day', 'UTC', 'call.vtt', 'x', 'x', 'en', 'rules', '{}', '{}', '{}', now(), 'bench'
    from generate_series(1, :deals) n where n % 10 = 0;
insert into action_item (id, meeting_id, deal_id, n, what, side, due, blocks, quote, state)
    select 'ai-' || n, 'mt-' || n, 'd-' || n, 1, 'send the recording', 'ours', current_date + (n % 30) - 15, false, 'q', case when n % 20 = 0 then 'done' else 'open' end
    from generate_series(1, :deals) n where n % 10 = 0;
insert into ownership_claim (id, deal_id, owner_id, claimant_id, source_id, claimed_by, claimed_at, held)
    select 'oc-' || n, 'd-' || n, 'p-rep1', 'p-rep2', 'oc-' || n, 'crm', now(), false from generate_series(1, :deals) n where n % 2000 = 1;
insert into fact (id, deal_id, type, label, value, visibility, source, as_of)
    select 'f-' || n, 'd-' || n, 'text', case when n % 3 = 0 then 'competitor' else 'key point' end, 'Value ' || n % 50, 'internal', 'call', now()
    from generate_series(1, :deals) n;
insert into deal_log (deal_id, seq, source_id, kind, event, actor, recorded_at, signalled_at)
    select 'd-' || n, 1, 'log-' || n, case when n % 20 = 1 then 'replied' when n % 20 = 2 then 'paused' else 'engaged' end,
           jsonb_build_object('at', to_char(now() - n % 20 * interval '1 day', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) || case
               when n % 20 = 1 then '{"is": "replied", "intent": "QUESTION"}' when n % 20 = 2 then '{"is": "paused", "by": "p-rep1"}'
               else '{"is": "engaged", "what": "CLICKED"}' end::jsonb, 'p-rep' || 1 + n % 200, now() - n % 20 * interval '1 day', now()
    from generate_series(1, :deals) n where n % 20 in (1, 2, 5, 6);
insert into audit (n, at, actor, role, via, act, kind, object, request, before, hash)
    select n, now() - n * interval '1 second', 'p-rep' || 1 + n % 200, 'rep', 'web', case when n % 3 = 0 then 'deal.pause' else 'draft.approve' end,
           'deal', 'd-' || n, 'r-' || n, n::text, n::text from generate_series((select coalesce(max(n), 0) + 1 from audit), :deals) n;
update deal set standing_since = now() - (right(id, 1)::int) * interval '1 day' where id like 'd-%1';
analyze;
