-- Nothing fills it: who took part in a round stays with whoever invited, outside this service.
drop table round_participant;
