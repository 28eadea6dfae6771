import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import { Activity } from '../http/bot/activity';
import { AppError } from '../http/app-error';
import type { Application } from '../http/application';
import { fieldErrors } from '../http/field-errors';
import { guardHeaders } from '../http/guard-headers';
import { problemAnswer } from '../http/problem-answer';
import { readJson } from '../http/read-json';
import { answerActivity } from './answer-activity';
import type { Trigger } from './trigger';

/**
 * Where the bot channel calls. The body names the channel and its address, of which the token speaks, so it is parsed before the
 * token is verified; nothing is done with it before that.
 */
export function botTrigger(application: () => Application): Trigger {
  return {
    kind: 'http',
    name: 'messages',
    method: 'POST',
    route: 'messages',
    handler: async (request, context) => {
      try {
        return await receive(application(), request, context.invocationId);
      } catch (error) {
        if (!(error instanceof AppError) || error.code === 'internal') context.error(error);
        else context.debug(error.code, error.message);
        return problemAnswer(error, context.invocationId);
      }
    },
  };
}

async function receive(
  application: Application,
  request: HttpRequest,
  correlationId: string,
): Promise<HttpResponseInit> {
  const authorization = request.headers.get('authorization');
  if (authorization === null)
    throw new AppError('unauthenticated', 'The token of the bot channel is missing or not accepted.');
  const parsed = Activity.safeParse(await readJson(request));
  if (!parsed.success)
    throw new AppError('invalid-input', 'This is no activity that the bot understands.', {
      errors: fieldErrors('body', parsed.error.issues),
    });
  await application.verifyBotToken(authorization, parsed.data);
  await application.countRequest(`bot:${parsed.data.from.aadObjectId ?? parsed.data.from.id}`, 'messages', 'usual');
  const answer = await answerActivity(application, parsed.data, correlationId);
  return { ...answer, headers: { ...guardHeaders } };
}
