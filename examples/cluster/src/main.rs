//! Volume norms and redistributions on a cluster: the engine counts and distributes, this crate judges.
//!
//! See the README beside it.

mod data;
mod functions;
mod processes;
mod queries;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use datafusion::prelude::SessionContext;
use passende_zorg::chrono::NaiveDate;
use processes::{Cluster, most_memory};

type Failure = Box<dyn std::error::Error + Send + Sync>;

const USAGE: &str = "usage: cluster [--rows NUMBER] [--standalone] [--measure ROWS,ROWS,...]

Counts made-up procedures on a cluster of a scheduler and two executors, holds the counts against 18 norms, divides
patients anew under 18 norms in 10 scenarios, and compares all of it to the row with what the crate says alone; then
the same while one executor is ended halfway.

  --rows NUMBER    so many procedures (1000000)
  --standalone     scheduler and executor in this process
  --measure ROWS   the time and the memory that so many procedures take, for each of the numbers
";

struct Options {
    rows: u64,
    standalone: bool,
    measure: Vec<u64>,
}

/// The folder in which all is written, which is removed in the end.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Result<Self, Failure> {
        let folder = std::env::temp_dir().join(format!("passende-zorg-cluster-{}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        Ok(Self(folder))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn main() -> ExitCode {
    match begin() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

fn begin() -> Result<ExitCode, Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match *words {
        ["scheduler", port, on] => {
            runtime.block_on(processes::scheduler(port.parse()?, on.parse()?))?;
            Ok(ExitCode::SUCCESS)
        }
        ["executor", scheduler, port, grpc_port, folder, on] => {
            let ports = [port.parse()?, grpc_port.parse()?];
            runtime.block_on(processes::executor(
                scheduler.parse()?,
                ports,
                folder.to_owned(),
                on.parse()?,
            ))?;
            Ok(ExitCode::SUCCESS)
        }
        _ => {
            let Some(options) = options()? else {
                print!("{USAGE}");
                return Ok(ExitCode::SUCCESS);
            };
            runtime.block_on(run(&options))
        }
    }
}

/// The options; none where the usage is asked for.
fn options() -> Result<Option<Options>, Failure> {
    use lexopt::prelude::*;
    let mut options = Options { rows: 1_000_000, standalone: false, measure: Vec::new() };
    let mut parser = lexopt::Parser::from_env();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("rows") => options.rows = parser.value()?.parse()?,
            Long("standalone") => options.standalone = true,
            Long("measure") => {
                let rows = parser.value()?.string()?;
                options.measure = rows.split(',').map(str::parse).collect::<Result<_, _>>()?;
            }
            Short('h') | Long("help") => return Ok(None),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Some(options))
}

async fn run(options: &Options) -> Result<ExitCode, Failure> {
    let folder = Folder::new()?;
    let on: NaiveDate = data::year()?.last_day();
    let holds = if options.standalone {
        compare(&processes::standalone(on).await?, options.rows, &folder.0).await?
    } else if options.measure.is_empty() {
        distribute(options.rows, &folder.0, on).await?
    } else {
        measure(&options.measure, &folder.0, on).await?
    };
    Ok(if holds { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// So many files that every executor has several.
const FILES: u32 = 8;

fn told(what: &str, rows: usize, is_same: bool, time: Duration) -> bool {
    let same = if is_same { "as the crate alone" } else { "OTHERWISE than the crate alone" };
    println!("{what}: {rows} rows {same}, in {:.1} s", time.as_secs_f64());
    is_same
}

/// All that is asked, beside what the crate says alone.
async fn compare(session: &SessionContext, rows: u64, folder: &Path) -> Result<bool, Failure> {
    let (procedures, cases) = (folder.join("procedures"), folder.join("cases"));
    data::write_procedures(&procedures, rows, FILES)?;
    data::write_cases(&cases, FILES)?;
    let alone = queries::volumes_alone(&procedures)?;

    let start = Instant::now();
    let volumes = queries::volumes(session, &procedures).await?;
    let mut holds = told(&format!("{rows} procedures"), volumes.len(), volumes == alone, start.elapsed());
    for verdict in ["met", "not-met", "not-applicable"] {
        let number = volumes.iter().filter(|(.., of)| of == verdict).count();
        println!("  {verdict}: {number}");
    }
    let start = Instant::now();
    let divided = queries::redistributions(session, &cases).await?;
    let time = start.elapsed();
    let (is_same, feasible) = queries::is_alone(&divided)?;
    holds &= told("redistributions", divided.num_rows(), is_same, time);
    println!("  feasible: {feasible}");
    Ok(holds)
}

/// The same on processes, and once more while an executor is ended halfway.
async fn distribute(rows: u64, folder: &Path, on: NaiveDate) -> Result<bool, Failure> {
    let mut cluster = Cluster::start(folder, on)?;
    let session = processes::session(cluster.port, on).await?;
    let mut holds = compare(&session, rows, folder).await?;
    print_memory(&cluster);

    let procedures = folder.join("procedures");
    let alone = queries::volumes_alone(&procedures)?;
    let [_, second] = &mut cluster.executors;
    std::fs::remove_dir_all(folder.join(second.name))?;
    std::fs::create_dir_all(folder.join(second.name))?;
    let start = Instant::now();
    let query = tokio::spawn({
        let procedures = procedures.clone();
        async move { queries::volumes(&session, &procedures).await }
    });
    // Halfway: it has counted a part, which nobody has fetched yet.
    while !second.has_kept() && !query.is_finished() {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let was_halfway = !query.is_finished();
    second.end();
    let volumes = query.await??;
    holds &= was_halfway;
    if !was_halfway {
        println!("the query was over before an executor could be ended");
    }
    let what = format!("{rows} procedures, {} ended halfway", second.name);
    holds &= told(&what, volumes.len(), volumes == alone, start.elapsed());
    Ok(holds)
}

fn print_memory(cluster: &Cluster) {
    let own = ("this program", most_memory("self"));
    for (name, memory) in cluster.memory().into_iter().chain([own]) {
        println!(
            "  most memory of {name}: {}",
            memory.map_or("not told".to_owned(), |mega| format!("{mega} MB"))
        );
    }
}

/// A procedure of many may take so many times as long as one of few.
const GROWTH: f64 = 1.3;

/// How the time and the memory grow with the number of procedures, and whether the time grows no faster.
async fn measure(sizes: &[u64], folder: &Path, on: NaiveDate) -> Result<bool, Failure> {
    let (mut holds, mut before) = (true, f64::MAX);
    for rows in sizes {
        let procedures = folder.join(format!("procedures-{rows}"));
        data::write_procedures(&procedures, *rows, FILES * 2)?;
        // Processes of its own for each, so that the most memory is that of this number.
        let cluster = Cluster::start(&folder.join(rows.to_string()), on)?;
        let session = processes::session(cluster.port, on).await?;
        let mut best = Duration::MAX;
        let mut verdicts = 0;
        for _ in 0..3 {
            let start = Instant::now();
            verdicts = queries::volumes(&session, &procedures).await?.len();
            best = best.min(start.elapsed());
        }
        #[allow(clippy::cast_precision_loss, reason = "a figure for people")]
        let each = best.as_secs_f64() * 1e9 / *rows as f64;
        println!("{rows} procedures, {verdicts} verdicts: {:.2} s, {each:.0} ns each", best.as_secs_f64());
        print_memory(&cluster);
        if each > before * GROWTH {
            println!("  each takes more than {GROWTH} times as long as before");
            holds = false;
        }
        before = each;
        std::fs::remove_dir_all(&procedures)?;
    }
    Ok(holds)
}
