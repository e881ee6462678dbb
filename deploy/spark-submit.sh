#!/usr/bin/env bash
# Runs nyckeltal on a Spark standalone cluster (docs/drift.md): the arguments are nyckeltal's own.
#
#   NYCKELTAL_MASTER=spark://host:7077 deploy/spark-submit.sh run --home /delad/nyckeltal
#
# The installation and the home must be at the same path on every machine. With SPARK_HOME its
# bin/spark-submit is used (the same path on every machine, and Spark of the version in lib/), else
# the Spark that is in lib/.
set -euo pipefail

here="$(cd -P "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

fail() {
  printf '%s\n' "$@" >&2
  exit 2
}

find_java() {
  java="${JAVA_HOME:+$JAVA_HOME/bin/java}"
  if [ ! -x "${java:-}" ]; then
    java="$(command -v java || true)"
  fi
  [ -n "$java" ] || fail "Java saknas. Installera JDK 17 eller senare (Debian: apt install openjdk-17-jdk)."
  java_version="$("$java" -XshowSettings:properties -version 2>&1 |
    sed -n 's/^ *java\.version = //p')"
  java_major="${java_version%%[.-]*}"
  [ "${java_major:-0}" -ge 17 ] ||
    fail "Java ${java_version:-okänd} är för gammal. Nyckeltal behöver JDK 17 eller senare."
}

# The folder of --home among the arguments, as an absolute path.
home_of() {
  local home="nyckeltal-home" word previous=""
  for word in "$@"; do
    case "$word" in
      --home=*) home="${word#--home=}" ;;
    esac
    if [ "$previous" = --home ]; then
      home="$word"
    fi
    previous="$word"
  done
  case "$home" in
    /*) printf '%s\n' "$home" ;;
    *) printf '%s\n' "$PWD/$home" ;;
  esac
}

[ -n "${NYCKELTAL_MASTER:-}" ] ||
  fail "Ange klustret: NYCKELTAL_MASTER=spark://host:7077 $0 run --home MAPP"
lib="$here/lib"
[ -d "$lib" ] || lib="$here/jobs/target/lib"
[ -d "$lib" ] || fail "Biblioteken saknas: $here/lib. Packa upp nyckeltal-<version>.tar.gz, eller bygg: mvn package"
find_java

# What Spark needs open on JDK 17 and later; the launcher has the same list.
packages=(java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util
  java.util.concurrent java.util.concurrent.atomic sun.nio.ch sun.nio.cs sun.util.calendar)
both=(-Dfile.encoding=UTF-8 -Djava.awt.headless=true
  -Dlog4j2.configurationFile=classpath:nyckeltal-log4j2.properties)
if [ "$java_major" -ge 24 ]; then
  both+=(--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow)
else
  packages+=(sun.security.action)
fi
for package in "${packages[@]}"; do
  both+=("--add-opens=java.base/$package=ALL-UNNAMED")
done
heap="${NYCKELTAL_HEAP:-2g}"
# The log is begun before nyckeltal has read its arguments. An executor's own log, of the same form
# and masked the same way, lies in the folder that its worker gives it.
log_folder="$(home_of "$@")/log"

submit=(
  --master "$NYCKELTAL_MASTER"
  --deploy-mode client
  --name nyckeltal
  --class se.nyckeltal.cli.Nyckeltal
  --driver-memory "$heap"
  --conf "spark.executor.memory=${NYCKELTAL_EXECUTOR_HEAP:-$heap}"
  --conf "spark.executor.extraClassPath=$lib/*"
  --conf "spark.executor.extraJavaOptions=${both[*]}"
  # File names with å, ä and ö, whatever language a worker was started in.
  --conf spark.executorEnv.LC_ALL=C.UTF-8
)
if [ -n "${NYCKELTAL_SPARK_OPTIONS:-}" ]; then
  # Words on purpose: several options in one variable.
  # shellcheck disable=SC2206
  submit+=($NYCKELTAL_SPARK_OPTIONS)
fi

driver=("${both[@]}")
if [ -t 2 ]; then
  driver+=(-Dnyckeltal.terminal=true)
fi
if [ -n "${NYCKELTAL_JAVA_OPTIONS:-}" ]; then
  # shellcheck disable=SC2206
  driver+=($NYCKELTAL_JAVA_OPTIONS)
fi
# "spark-internal": the class is on the class path already, no file is sent to anyone.
if [ -n "${SPARK_HOME:-}" ]; then
  [ -x "$SPARK_HOME/bin/spark-submit" ] || fail "SPARK_HOME har inget bin/spark-submit: $SPARK_HOME"
  exec "$SPARK_HOME/bin/spark-submit" "${submit[@]}" --driver-class-path "$lib/*" \
    --driver-java-options "${driver[*]} \"-Dnyckeltal.log.folder=$log_folder\"" \
    spark-internal "$@"
fi
exec "$java" "-Xmx$heap" "${driver[@]}" "-Dnyckeltal.log.folder=$log_folder" -cp "$lib/*" \
  org.apache.spark.deploy.SparkSubmit "${submit[@]}" spark-internal "$@"
