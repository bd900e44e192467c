-- Deals of their owner by day of closing.
create index deal_owner_closed_ix on deal (owner_id, closed_on) where owner_id is not null;
-- Who was in a team.
create index reporting_line_team_ix on reporting_line (team, valid_from) where team is not null;
