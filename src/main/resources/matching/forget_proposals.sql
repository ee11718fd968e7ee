-- Deletes the proposals that an earlier try of matching submission :submission made, undecided ones.
delete from matching.proposal
where submission_id = :submission and state = 'waiting'
