// How long clients wait and what they say.

import { at, bars, heat, lines, page, say, statement, table } from '../build'

/** How long clients wait and what they say. */
export const voice = page(
  'voice',
  say('Service and voice', 'Servicio y voz del cliente'),
  say(
    'How long do clients wait, and what do they say?',
    '¿Cuánto esperan los clientes y qué dicen?',
  ),
  statement(
    ['first_response_time_median', 'first_response_time_p90', 'sla_breaches', 'survey_responses'],
    say(
      'Half of the first replies came within {first_response_time_median} hours, nine of ten within {first_response_time_p90}.',
      'La mitad de las primeras respuestas llegó en {first_response_time_median} horas, nueve de cada diez en {first_response_time_p90}.',
    ),
    say(
      '{sla_breaches} promises were broken; {survey_responses} answers came in.',
      'Se incumplieron {sla_breaches} promesas; llegaron {survey_responses} respuestas.',
    ),
  ),
  lines(
    [
      'reply',
      say('First response, hours', 'Primera respuesta, horas'),
      say('Median and nine of ten.', 'Mediana y nueve de cada diez.'),
      at(0, 1, 6, 4),
    ],
    'first_response_time_median',
    'first_response_time_p90',
  ),
  lines(
    [
      'solve',
      say('Resolution, hours', 'Resolución, horas'),
      say('Median and nine of ten.', 'Mediana y nueve de cada diez.'),
      at(6, 1, 6, 4),
    ],
    'resolution_time_median',
    'resolution_time_p90',
  ),
  heat(
    [
      'when',
      say('When tickets come in', 'Cuándo llegan los tickets'),
      say('By channel and day of the week.', 'Por canal y día de la semana.'),
      at(0, 5, 6, 4),
    ],
    'ticket_channel',
    'day_of_week',
    'tickets_created',
  ),
  bars(
    [
      'breaches',
      say('Broken promises by priority', 'Promesas incumplidas por prioridad'),
      say('Service level targets that were missed.', 'Objetivos de nivel de servicio incumplidos.'),
      at(6, 5, 6, 4),
    ],
    'ticket_priority',
    'sla_breaches',
  ),
  table(
    [
      'answers',
      say('Answers', 'Respuestas'),
      say('With what people wrote.', 'Con lo que escribieron las personas.'),
      at(0, 9, 12, 5),
    ],
    ['survey_date', 'account_name', 'survey_kind', 'survey_band', 'survey_comment'],
    ['survey_responses'],
    'survey_responses',
  ),
)
