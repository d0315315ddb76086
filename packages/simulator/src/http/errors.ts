/** The errors that a caller can get. A handler throws an `ApiError`, and the server writes it as Octopus does. */

export interface ErrorDetails {
  readonly errors?: readonly string[];
  readonly helpText?: string;
  readonly helpLink?: string;
  readonly details?: Record<string, unknown>;
}

export class ApiError extends Error {
  readonly status: number;
  readonly extra: ErrorDetails;

  constructor(status: number, message: string, extra: ErrorDetails = {}) {
    super(message);
    this.name = "ApiError";
    this.status = status;
    this.extra = extra;
  }
}

/** 400 with the general heading, and the specific sentences in `Errors`. */
export function invalid(...errors: string[]): ApiError {
  return new ApiError(400, "There was a problem with your request.", { errors });
}

/** 404 with the text of a real server, for an id, slug or name. */
export function notFound(what: string): ApiError {
  return new ApiError(404, `The resource '${what}' was not found.`);
}

/** 403 that names the missing permission. */
export function forbidden(permission: string): ApiError {
  return new ApiError(
    403,
    `You do not have permission to perform this action. Please contact your Octopus administrator. Missing permission: ${permission}`,
  );
}

/** 401, both for a missing and for a wrong credential. */
export function unauthorized(): ApiError {
  return new ApiError(
    401,
    "You must be logged in to request this resource. Please provide a valid API key or log in again.",
  );
}

/** The JSON body of an error. */
export function errorBody(error: ApiError): Record<string, unknown> {
  const { errors = [], helpText, helpLink, details } = error.extra;
  return {
    ErrorMessage: error.message,
    Errors: errors,
    ...(helpText === undefined ? {} : { HelpText: helpText }),
    ...(helpLink === undefined ? {} : { HelpLink: helpLink, ParsedHelpLinks: [helpLink] }),
    ...(details === undefined ? {} : { Details: details }),
  };
}
