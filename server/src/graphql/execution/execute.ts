import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  getOperationAST,
  getVariableValues,
  execute as interpret,
  type OperationDefinitionNode,
} from 'graphql';
import type { CompiledQuery } from 'graphql-jit';
import { loadOnce } from '../../load-once.ts';
import { schema } from '../schema.ts';
import { keepsOrder } from './keeps-order.ts';
import { relocated } from './relocated.ts';

/** Compiling takes some milliseconds, which pays from about the tenth time on. What is asked once is interpreted. */
const usesBeforeCompiling = 3;

interface Known {
  uses: number;
  /** Null for what can't be compiled. */
  compiled: CompiledQuery | null | undefined;
}

type Compiler = typeof import('graphql-jit');

/** Loaded when there is something to compile: no server needs it to begin. */
let compiler: Compiler | undefined;

const loadCompiler = loadOnce(async () => {
  compiler = await import('graphql-jit');
});

// What is known of a document goes with it, when whoever keeps documents forgets it.
const known = new WeakMap<DocumentNode, Map<OperationDefinitionNode, Known>>();

type Execution = Pick<
  ExecutionArgs,
  'document' | 'operationName' | 'variableValues' | 'contextValue' | 'rootValue'
>;

/** Executes an operation of a valid document as graphql-js does; one that is asked again and again, compiled. */
export function execute(execution: Execution): Answer {
  const { document, operationName, variableValues, contextValue, rootValue } = execution;
  const operation = getOperationAST(document, operationName);
  const compiled = operation?.operation === 'query' ? compiledOf(document, operation) : null;
  if (compiled === undefined) return loadCompiler().then(() => execute(execution));
  if (operation == null || compiled === null) return interpreted(execution);
  // Inputs are read by graphql-js: the compiler knows neither of inputs of which exactly one field is given nor of defaults
  // for what must not be null. That it reads them again changes nothing: what our inputs hold is what was sent.
  const variables = getVariableValues(schema, operation.variableDefinitions ?? [], { ...variableValues });
  if (variables.errors !== undefined) return interpreted(execution);
  const answer = compiled.query(rootValue, contextValue, variables.coerced) as Answer;
  return answer instanceof Promise
    ? answer.then((result) => relocated(result, document))
    : relocated(answer, document);
}

type Answer = ExecutionResult | Promise<ExecutionResult>;

const interpreted = (execution: Execution): Answer => interpret({ schema, ...execution }) as Answer;

/** Null for what is to be interpreted; undefined where the compiler is to be loaded first. */
function compiledOf(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CompiledQuery | null | undefined {
  const operations = known.get(document) ?? new Map<OperationDefinitionNode, Known>();
  known.set(document, operations);
  const found = operations.get(operation) ?? { uses: 0, compiled: undefined };
  operations.set(operation, found);
  found.uses += 1;
  if (found.uses <= usesBeforeCompiling) return null;
  if (found.compiled === undefined && compiler !== undefined)
    found.compiled = compile(compiler, document, operation);
  return found.compiled;
}

function compile(
  { compileQuery, isCompiledQuery }: Compiler,
  document: DocumentNode,
  { name }: OperationDefinitionNode,
): CompiledQuery | null {
  if (!keepsOrder(document)) return null;
  const compiled = compileQuery(schema, document, name?.value ?? '', {
    // Where an error came from is told by the one that was thrown.
    disablingCapturingStackErrors: true,
  });
  return isCompiledQuery(compiled) ? compiled : null;
}
