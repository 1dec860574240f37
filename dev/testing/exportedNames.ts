import ts from 'typescript';

const isExported = (statement: ts.Statement): boolean => {
  const kinds = (ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined)?.map(
    ({ kind }) => kind,
  );
  return (
    kinds?.includes(ts.SyntaxKind.ExportKeyword) === true &&
    !kinds.includes(ts.SyntaxKind.DefaultKeyword)
  );
};

const namesIn = (name: ts.BindingName): string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((element) =>
        ts.isBindingElement(element) ? namesIn(element.name) : [],
      );

const namesOf = (statement: ts.Statement): string[] => {
  if (!isExported(statement)) return [];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => namesIn(name));
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement);
  return isNamed && statement.name ? [statement.name.text] : [];
};

/** The names that a module gives to what it exports, its default aside; what it only hands on is not among them. */
export const exportedNames = (file: string, text: string): readonly string[] => [
  ...new Set(
    ts
      .createSourceFile(file, text, ts.ScriptTarget.Latest)
      .statements.flatMap((statement) => namesOf(statement)),
  ),
];
