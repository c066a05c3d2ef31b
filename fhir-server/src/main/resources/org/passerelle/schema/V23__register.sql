-- The register of communications reads one room's lines, the newest first.
create index ledger_line_register on ledger_line (room, seq);
