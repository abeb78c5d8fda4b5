-- A calendar day of a person is paid allowance once (I-29): the status of such a line is the place of its payment among those of
-- the day, 1 for the payment itself and more for what later runs corrected; 0 for what is only calculated.

CREATE UNIQUE INDEX document_line_once_allowance ON document_line (employee, day, status) WHERE kind = 'allowance-run' AND status > 0;
